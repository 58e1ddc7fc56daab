package org.budgetlens.ingest.form;

import java.util.Collection;
import java.util.List;

/**
 * How a row adds up: whole = Σ parts. Holds only for tables that print all these columns.
 *
 * @param whole canonical column name of the sum
 * @param parts canonical column names of the summands
 * @param unless columns any of which, where printed, makes this identity void
 * @param needs columns that a table must print for it to hold, where others of its parts may be
 *     missing: 合计=本年收入小计+上年结转 says nothing of a table that prints no 小计
 * @param whenPrinted the identity counts only in rows that print at least one part
 * @param atMost the parts are some of the whole and do not exceed it
 */
public record RowIdentity(
    String whole,
    List<String> parts,
    List<String> unless,
    List<String> needs,
    boolean whenPrinted,
    boolean atMost) {
  public RowIdentity {
    parts = List.copyOf(parts);
    unless = List.copyOf(unless);
    needs = List.copyOf(needs);
  }

  /** The same identity with other parts. */
  public RowIdentity withParts(List<String> others) {
    return new RowIdentity(whole, others, unless, needs, whenPrinted, atMost);
  }

  /** Whether a table with these columns does not add up this way. */
  public boolean isVoid(Collection<String> printed) {
    return unless.stream().anyMatch(printed::contains) || !printed.containsAll(needs);
  }
}
