package org.budgetlens.ingest.form;

import java.util.Collection;
import java.util.List;

/**
 * How a row adds up: whole = Σ parts. Holds only for tables that print all these columns.
 *
 * @param whole canonical column name of the sum
 * @param parts canonical column names of the summands
 * @param unless columns any of which, where printed, makes this identity void
 * @param whenPrinted the identity counts only in rows that print at least one part
 * @param atMost the parts are some of the whole and do not exceed it
 */
public record RowIdentity(
    String whole, List<String> parts, List<String> unless, boolean whenPrinted, boolean atMost) {
  public RowIdentity {
    parts = List.copyOf(parts);
    unless = List.copyOf(unless);
  }

  /** Whether a table with these columns does not add up this way. */
  public boolean isVoid(Collection<String> printed) {
    return unless.stream().anyMatch(printed::contains);
  }
}
