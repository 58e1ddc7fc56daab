package org.budgetlens.ingest.collapsed;

import java.util.Set;
import org.budgetlens.contracts.Localized;

/**
 * What another table says about one: the figures of a column in some rows add up to something.
 *
 * @param rows indexes of the rows
 * @param column index of the amount column
 * @param value what they add up to
 * @param words the evidence for people
 */
record Fact(Set<Integer> rows, int column, Range value, Localized words) {
  Fact {
    rows = Set.copyOf(rows);
  }
}
