package org.budgetlens.benchmark.document;

/**
 * A place of a table.
 *
 * @param text what is printed there
 * @param columns how many columns it takes; 0 where a merged cell covers it
 * @param rows how many rows it takes; 0 where a merged cell covers it
 */
record Slot(String text, int columns, int rows) {
  static final Slot COVERED = new Slot("", 0, 0);

  boolean isCovered() {
    return columns == 0;
  }
}
