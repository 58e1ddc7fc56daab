package org.budgetlens.audit.evaluate;

/**
 * What the document prints for one name of an identity.
 *
 * @param state whether there is such a column or line
 * @param cells how many cells are printed
 * @param fen their sum in 分
 * @param step the sum of their steps in 分
 */
record Figure(State state, int cells, long fen, long step) {
  /** Whether there is anything to read. */
  enum State {
    /** No such column, line or table. */
    ABSENT,
    /** There is one, blank or printed. */
    PRESENT,
    /** There is more than one that could be meant. */
    AMBIGUOUS
  }

  static final Figure ABSENT = new Figure(State.ABSENT, 0, 0, 0);
  static final Figure BLANK = new Figure(State.PRESENT, 0, 0, 0);
  static final Figure AMBIGUOUS = new Figure(State.AMBIGUOUS, 0, 0, 0);

  static Figure printed(int cells, long fen, long step) {
    return new Figure(State.PRESENT, cells, fen, step);
  }
}
