package org.budgetlens.ingest.collapsed.sum;

import java.util.List;

/**
 * A sum that has to come out: Σ of what the chosen options add must meet [low, high]. Both what an
 * option adds and the result are closed intervals, because printed figures are rounded.
 *
 * @param terms what each variable adds; variables without a term add nothing
 * @param low least result
 * @param high greatest result
 */
public record Sum(List<Term> terms, long low, long high) {
  public Sum {
    terms = List.copyOf(terms);
  }

  /**
   * What one variable adds, by option.
   *
   * @param variable index of the variable
   * @param low least amount by option
   * @param high greatest amount by option
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Term(int variable, long[] low, long[] high) {
    /** Whether no option adds anything. */
    public boolean isNothing() {
      for (int option = 0; option < low.length; option++) {
        if (low[option] != 0 || high[option] != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
