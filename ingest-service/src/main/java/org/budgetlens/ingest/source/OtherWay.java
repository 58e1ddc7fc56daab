package org.budgetlens.ingest.source;

import java.util.Set;
import org.budgetlens.contracts.Localized;

/**
 * Another way to find the lines and cells of some pages of the same file, for tables that do not
 * add up as they are usually read.
 */
public interface OtherWay {
  /** What is different, for people. */
  Localized how();

  /**
   * The whole document with these pages read in this way.
   *
   * @throws ReadingBudget.Exceeded if it takes longer than the budget allows
   */
  SourceResult read(Set<Integer> pages, ReadingBudget budget);
}
