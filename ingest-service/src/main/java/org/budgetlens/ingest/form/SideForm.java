package org.budgetlens.ingest.form;

import java.util.List;

/**
 * Where one side of a two-sided table stands.
 *
 * @param line header paths of the lines' labels
 * @param amount header paths of their amounts
 * @param funds further amounts of a line, one per fund; empty where none are printed
 */
public record SideForm(
    List<HeaderPattern> line, List<HeaderPattern> amount, List<ColumnForm> funds) {
  public SideForm {
    line = List.copyOf(line);
    amount = List.copyOf(amount);
    funds = List.copyOf(funds);
  }
}
