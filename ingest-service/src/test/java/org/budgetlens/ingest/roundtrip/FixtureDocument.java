package org.budgetlens.ingest.roundtrip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.budgetlens.ingest.roundtrip.PrintedTable.Slot;

/**
 * A document as it is drawn in a fixture: tables separated by blank lines; lines beginning with
 * {@code >} stand outside of the table; cells are separated by │, and a cell of {@code <} or {@code
 * ^} is covered by the cell on its left or above it.
 */
final class FixtureDocument {
  private static final Pattern NUMBER = Pattern.compile("公开\\d+表|(?:部门公开|部门)?表[\\d一二三四五六七八九-]+");

  private final List<String> tables;

  private FixtureDocument(String text) {
    this.tables = List.of(text.strip().split("\n\n"));
  }

  static FixtureDocument load(String name) throws IOException {
    try (InputStream in =
        FixtureDocument.class.getResourceAsStream("/elsewhere/" + name + ".table")) {
      return new FixtureDocument(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
    }
  }

  /** The whole document as text with tabs, covered cells blank. */
  byte[] asText() {
    var text = new StringBuilder();
    for (String table : tables) {
      table.lines().map(FixtureDocument::tabs).forEach(line -> text.append(line).append('\n'));
      text.append('\n');
    }
    return text.toString().getBytes(UTF_8);
  }

  private static String tabs(String line) {
    if (line.startsWith(">")) {
      return line.substring(1).replace('│', '\t');
    }
    var cells = new ArrayList<String>();
    for (String cell : line.split("│", -1)) {
      cells.add(cell.equals("<") || cell.equals("^") ? "" : cell);
    }
    return String.join("\t", cells);
  }

  /** Every table by itself. */
  List<PrintedTable> tables() {
    return tables.stream().map(FixtureDocument::table).toList();
  }

  private static PrintedTable table(String drawn) {
    String title = "";
    String unit = "";
    var rows = new ArrayList<List<String>>();
    for (String line : drawn.lines().toList()) {
      if (!line.startsWith(">")) {
        rows.add(List.of(line.split("│", -1)));
        continue;
      }
      String free = line.substring(1);
      int at = free.indexOf("单位：");
      if (at >= 0 && free.endsWith("元")) {
        unit = free.substring(free.lastIndexOf('：') + 1);
      } else if (rows.isEmpty() && free.contains("表") && !NUMBER.matcher(free).matches()) {
        title = free;
      }
    }
    return new PrintedTable(title, unit, headerRows(rows), slots(rows), List.of());
  }

  /** The rows above the first one with figures or a total, and all that their cells span. */
  private static int headerRows(List<List<String>> rows) {
    int header = 1;
    while (header < rows.size() && (rows.get(header).contains("^") || !isBody(rows.get(header)))) {
      header++;
    }
    return header;
  }

  private static boolean isBody(List<String> row) {
    return row.stream().anyMatch(cell -> cell.matches(".*\\d[.,]\\d.*|\\d{3,7}|[一二三四五六七八九]、.*"))
        || row.stream().allMatch(cell -> cell.matches("合\\s*计|<|"));
  }

  private static List<List<Slot>> slots(List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    var grid = new ArrayList<List<Slot>>();
    for (int r = 0; r < rows.size(); r++) {
      var line = new ArrayList<Slot>();
      for (int c = 0; c < width; c++) {
        line.add(slot(rows, r, c));
      }
      grid.add(line);
    }
    return grid;
  }

  private static Slot slot(List<List<String>> rows, int row, int column) {
    String own = at(rows, row, column);
    if (own.equals("<") || own.equals("^")) {
      return Slot.COVERED;
    }
    int columns = 1;
    while (at(rows, row, column + columns).equals("<")) {
      columns++;
    }
    int below = 1;
    while (at(rows, row + below, column).equals("^")) {
      below++;
    }
    return new Slot(own, columns, below);
  }

  private static String at(List<List<String>> rows, int row, int column) {
    return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : "";
  }
}
