package org.budgetlens.query.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Lines of CSV (RFC 4180). Numbers are written as numbers. A text that a spreadsheet would take for
 * a formula gets an apostrophe in front: file names and cells come from strangers.
 */
final class Csv {
  /** What OWASP lists, in full width too: spreadsheets set to Chinese take both forms. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private static final String NEEDS_QUOTES = ",\"\r\n";
  private static final String END_OF_LINE = "\r\n";

  private Csv() {}

  static String line(List<? extends @Nullable Object> cells) {
    var joiner = new StringJoiner(",", "", END_OF_LINE);
    cells.forEach(cell -> joiner.add(cell(cell)));
    return joiner.toString();
  }

  private static String cell(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      default -> quoted(harmless(cell.toString()));
    };
  }

  private static String harmless(String text) {
    return isFormula(text) || isFormula(text.stripLeading()) ? "'" + text : text;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
