package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Prints tables the way text recovery leaves them when it loses the columns: empty cells gone,
 * single blanks between cells, long cells wrapped with every part on a line of its own, blank lines
 * anywhere, headers repeated after page breaks. Remembers what it printed where.
 */
final class CollapsedDocument {
  /** A row as it was printed. */
  record PrintedRow(List<Integer> lines, Map<String, String> texts, Map<String, String> amounts) {}

  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private final List<List<PrintedRow>> tables = new ArrayList<>();
  private List<String> header = List.of();
  private Map<String, Integer> widths = Map.of();

  CollapsedDocument(Random random) {
    this.random = random;
  }

  void table(String title, List<String> headerLines, List<String> columns) {
    tables.add(new ArrayList<>());
    header = headerLines;
    widths = new LinkedHashMap<>();
    columns.forEach(column -> widths.put(column, 12 + random.nextInt(28)));
    print(title);
    print("金额单位：万元");
    header.forEach(this::print);
  }

  /** Prints a row: text cells in order, then the amounts that are there. */
  void row(Map<String, String> texts, Map<String, String> amounts) {
    if (random.nextInt(12) == 0) {
      print(Integer.toString(1 + random.nextInt(40)));
      header.forEach(this::print);
    }
    var at = new ArrayList<Integer>();
    var together = new ArrayList<String>();
    texts.forEach(
        (column, text) -> {
          List<String> parts = wrapped(text, widths.getOrDefault(column, 40));
          if (parts.size() == 1) {
            together.add(text);
          } else {
            flush(together, at);
            parts.forEach(part -> at.add(print(part)));
          }
        });
    together.addAll(amounts.values());
    flush(together, at);
    tables.getLast().add(new PrintedRow(at, texts, amounts));
  }

  /** Prints an income and an expenditure line; no amount is an empty text. */
  void sides(String income, String incomeAmount, String expenditure, String expenditureAmount) {
    String text = String.join(" ", income, incomeAmount, expenditure, expenditureAmount);
    int at = print(text.replace("  ", " ").strip());
    tables.getLast().add(side(at, "INCOME", income, incomeAmount));
    tables.getLast().add(side(at, "EXPENDITURE", expenditure, expenditureAmount));
  }

  private static PrintedRow side(int line, String side, String label, String amount) {
    return new PrintedRow(
        List.of(line),
        Map.of("side", side, "line", label.substring(label.indexOf('、') + 1)),
        amount.isEmpty() ? Map.of() : Map.of("amount", amount));
  }

  private void flush(List<String> words, List<Integer> at) {
    if (!words.isEmpty()) {
      at.add(print(String.join(" ", words)));
      words.clear();
    }
  }

  /** Prints a line; returns its number. */
  int print(String line) {
    lines.add(line);
    int number = lines.size();
    if (random.nextInt(3) > 0) {
      lines.add("");
    }
    return number;
  }

  private static List<String> wrapped(String text, int width) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    int used = 0;
    for (char c : text.toCharArray()) {
      int own = c > 0xFF ? 2 : 1;
      if (used + own > width) {
        parts.add(part.toString());
        part.setLength(0);
        used = 0;
      }
      part.append(c);
      used += own;
    }
    parts.add(part.toString());
    return parts;
  }

  String text() {
    return String.join("\n", lines);
  }

  List<List<PrintedRow>> tables() {
    return tables;
  }
}
