package org.budgetlens.query.view;

/**
 * An amount under a heading.
 *
 * @param column which column of the view, by its position
 * @param heading what it stands for
 * @param fen Σ in 分
 * @param rows how many rows it is made of
 * @param counted whether it is a part of the column's sum; a part of a part is not
 */
record Entry(int column, Heading heading, long fen, int rows, boolean counted) {
  /** The same amount in another column. */
  Entry in(int other) {
    return new Entry(other, heading, fen, rows, counted);
  }
}
