package org.budgetlens.ingest.form;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where one side of a two-sided table stands.
 *
 * @param line header paths of the lines' labels
 * @param amount header paths of their amounts
 * @param words words that only lines of this side print, for lines that have lost their columns
 * @param funds parts of a line's amount, one per fund; empty where none are printed
 * @param others amounts beside it, such as the year before; empty where none are printed
 */
public record SideForm(
    List<HeaderPattern> line,
    List<HeaderPattern> amount,
    List<Pattern> words,
    List<ColumnForm> funds,
    List<ColumnForm> others) {
  public SideForm {
    line = List.copyOf(line);
    amount = List.copyOf(amount);
    words = List.copyOf(words);
    funds = List.copyOf(funds);
    others = List.copyOf(others);
  }
}
