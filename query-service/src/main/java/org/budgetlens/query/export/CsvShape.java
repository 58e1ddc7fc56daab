package org.budgetlens.query.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
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
    return "\uFEFF" + headWithoutMark();
  }

  /** The header, for readers that know the encoding. */
  String headWithoutMark() {
    return Csv.line(header);
  }

  /**
   * The same lines with only some columns, in their order.
   *
   * @param wanted names of columns; empty for all
   */
  public CsvShape<T> only(List<String> wanted) {
    if (wanted.isEmpty()) {
      return this;
    }
    List<Integer> places =
        IntStream.range(0, header.size())
            .filter(place -> wanted.contains(header.get(place)))
            .boxed()
            .toList();
    return new CsvShape<>(
        places.stream().map(header::get).toList(),
        item -> lines.apply(item).stream().map(cells -> only(cells, places)).toList());
  }

  private static List<@Nullable Object> only(
      List<? extends @Nullable Object> cells, List<Integer> places) {
    var some = new ArrayList<@Nullable Object>();
    places.forEach(place -> some.add(cells.get(place)));
    return some;
  }

  /** The lines of a thing. */
  public String body(T item) {
    var text = new StringBuilder();
    lines.apply(item).forEach(cells -> text.append(Csv.line(cells)));
    return text.toString();
  }
}
