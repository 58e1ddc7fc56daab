package org.budgetlens.query.export;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How things of a kind are written as CSV.
 *
 * @param header names of the columns
 * @param lines the lines of a thing, usually one; a cell is text, a number, or null for blank
 */
public record CsvShape<T>(
    List<String> header, Function<T, List<? extends List<? extends @Nullable Object>>> lines) {
  public CsvShape {
    header = List.copyOf(header);
  }

  static <T> CsvShape<T> of(
      List<String> header, Function<T, List<? extends List<? extends @Nullable Object>>> lines) {
    return new CsvShape<>(header, lines);
  }

  /** The mark that makes spreadsheets read UTF-8, and the header. */
  public String head() {
    return "\uFEFF" + Csv.line(header);
  }

  /** The lines of a thing. */
  public String body(T item) {
    var text = new StringBuilder();
    lines.apply(item).forEach(cells -> text.append(Csv.line(cells)));
    return text.toString();
  }
}
