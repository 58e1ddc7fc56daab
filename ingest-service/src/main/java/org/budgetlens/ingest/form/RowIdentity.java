package org.budgetlens.ingest.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a row adds up: whole = Σ parts. Holds only for tables that print all these columns.
 *
 * @param whole canonical column name of the sum
 * @param parts canonical column names of the summands
 * @param unless a column whose presence makes this identity void
 * @param whenPrinted the identity counts only in rows that print at least one part
 * @param atMost the parts are some of the whole and do not exceed it
 */
public record RowIdentity(
    String whole,
    List<String> parts,
    @Nullable String unless,
    boolean whenPrinted,
    boolean atMost) {
  public RowIdentity {
    parts = List.copyOf(parts);
  }
}
