package org.budgetlens.query.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How things of a kind stand in a workbook, which is for people: headings in their language and
 * amounts in 万元. A cell is text, a number, an amount ({@link Wan}), a {@link Percentage}, or null
 * for blank.
 *
 * @param first the sheet there is even without things
 * @param sheet the sheet a thing stands in; things of a sheet follow each other
 * @param lines the lines of a thing, usually one
 * @param foot the lines below all
 */
public record WorkbookShape<T>(
    Sheet first,
    Function<T, Sheet> sheet,
    Function<T, List<? extends List<? extends @Nullable Object>>> lines,
    List<? extends List<? extends @Nullable Object>> foot) {
  private static final String FEN = "fen";

  /** A share that is shown as a percentage. */
  record Percentage(BigDecimal value) {}

  /**
   * The lines of a CSV for people: the columns of amounts in 万元, and words for names and states.
   *
   * @param name the list's name in addresses, e.g. receipts
   */
  public static <T> WorkbookShape<T> of(CsvShape<T> csv, String name, Words words) {
    var sheet =
        new Sheet(words.ofList(name), csv.header().stream().map(it -> heading(it, words)).toList());
    return new WorkbookShape<>(
        sheet,
        item -> sheet,
        item -> csv.lines().apply(item).stream().map(it -> cells(csv.header(), it, words)).toList(),
        List.of());
  }

  private static boolean isMoney(String column) {
    return column.equals(FEN) || column.endsWith("Fen");
  }

  static String heading(String column, Words words) {
    if (Words.has(column)) {
      return isMoney(column) ? words.inWan(words.of(column)) : words.of(column);
    }
    return isMoney(column)
        ? words.inWan(words.of(column.substring(0, column.length() - FEN.length())))
        : words.of(column);
  }

  private static List<@Nullable Object> cells(
      List<String> header, List<? extends @Nullable Object> line, Words words) {
    var cells = new ArrayList<@Nullable Object>();
    for (int i = 0; i < header.size(); i++) {
      cells.add(cell(header.get(i), line.get(i), words));
    }
    return cells;
  }

  private static @Nullable Object cell(String column, @Nullable Object cell, Words words) {
    return switch (cell) {
      case null -> null;
      case Long fen when isMoney(column) -> Wan.of(fen);
      case BigDecimal share when column.equals("share") || column.equals("materiality") ->
          new Percentage(share);
      case Enum<?> state -> words.of(state.name());
      case String text when STATES.contains(column) -> words.of(text);
      default -> cell;
    };
  }

  private static final List<String> STATES =
      List.of("kind", "status", "severity", "parity", "columnParity", "rowKind", "side", "outcome");
}
