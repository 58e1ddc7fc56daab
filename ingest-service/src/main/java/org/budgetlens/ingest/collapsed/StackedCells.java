package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.LineKind;
import org.budgetlens.ingest.table.LineLabel;
import org.budgetlens.ingest.table.RowLabels;
import org.budgetlens.ingest.table.Sources;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose text was recovered cell by cell, each cell on a line of its own: 208 │ 05 │
 * 行政事业单位养老支出 │ 460.67 │ 460.67. Their rows are put together to one line each, as other texts that
 * have lost their columns print them; the header's lines stay. A code begins a row, amounts end
 * one, and so does the label of a total or, on two sides, an ordinal.
 */
final class StackedCells {
  static final Pattern CODE = Pattern.compile("[235]\\d{2}(?:\\d{2}){0,2}");
  private static final Pattern LEVEL = Pattern.compile("\\d{2}");
  private static final Pattern ORDINAL = Pattern.compile("(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[.．、]");
  private static final Pattern SMALL = Pattern.compile("[1-9]\\d{0,2}");

  /** Lines of a header that is printed again. */
  private static final int FEWEST_REPEATED = 3;

  private final List<Line> lines;
  private final boolean twoSided;
  private final boolean decimals;
  private final List<String> header = new ArrayList<>();
  private final List<Line> joined = new ArrayList<>();

  private final StringBuilder code = new StringBuilder();
  private final StringBuilder name = new StringBuilder();
  private final List<String> figures = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  private final List<Row> loose = new ArrayList<>();
  private @Nullable Row last;

  private StackedCells(List<Line> lines, boolean twoSided) {
    this.lines = lines;
    this.twoSided = twoSided;
    this.decimals =
        lines.stream()
            .flatMap(line -> Piece.of(line).stream())
            .anyMatch(piece -> piece.isFigure() && piece.text().contains("."));
  }

  /** A word alone on its line. */
  static boolean isLabel(List<Piece> pieces) {
    return pieces.size() == 1 && !pieces.getFirst().isFigure();
  }

  /** One cell, or amounts without a gap between their cells or before the next label. */
  static boolean isLone(Line line) {
    List<Piece> pieces = Piece.of(line);
    if (pieces.size() > 1 && CODE.matcher(pieces.getFirst().text()).matches()) {
      return false; // a code with its amounts, its name above and below
    }
    int figures = (int) pieces.stream().takeWhile(Piece::isFigure).count();
    List<Piece> label = pieces.subList(figures, pieces.size());
    return label.size() <= 1
        || (label.size() == 2
            && ORDINAL.matcher(label.getFirst().text()).matches()
            && !label.getLast().isFigure());
  }

  /** The lines of a table of rows, one a row. */
  static List<Line> rows(List<Line> lines) {
    return new StackedCells(lines, false).join();
  }

  /**
   * The lines of a two-sided table: an income line and the expenditure line that follows it, or one
   * of them.
   *
   * @param side whose label words say it is
   */
  static List<Line> sides(List<Line> lines, Function<String, Optional<Side>> side) {
    return paired(new StackedCells(lines, true).join(), side);
  }

  private List<Line> join() {
    int first = header();
    for (int i = first; i < lines.size(); ) {
      Line line = lines.get(i);
      int repeated = name.isEmpty() || !figures.isEmpty() ? repeated(i) : 0;
      if (line.isBlank() || isAside(line) || !isLone(line)) {
        close();
        joined.add(line);
        i++;
      } else if (repeated > 0) {
        close();
        i += repeated;
      } else {
        cells(line, i++);
      }
    }
    close();
    return joined;
  }

  /** Takes the lines of the header, which a page without rows may print twice; where rows begin. */
  private int header() {
    int first = 0;
    while (first < lines.size() && !beginsRows(first)) {
      Line line = lines.get(first);
      int repeated = repeated(first);
      if (repeated > 0) {
        first += repeated;
        continue;
      }
      if (!line.isBlank() && !isAside(line)) {
        header.add(line.joined());
      }
      joined.add(line);
      first++;
    }
    return first;
  }

  /**
   * How many lines from this one on are the header printed again, whole or without its title; 0 for
   * none.
   */
  private int repeated(int at) {
    for (int from = 0; from + FEWEST_REPEATED <= header.size(); from++) {
      List<String> tail = header.subList(from, header.size());
      int end = at + tail.size();
      if (end <= lines.size()
          && lines.subList(at, end).stream().map(Line::joined).toList().equals(tail)) {
        return tail.size();
      }
    }
    return 0;
  }

  /** Notes and the like; a number alone is a cell here and no page number. */
  static boolean isAside(Line line) {
    LineKind kind = LineKind.aside(line);
    return kind != LineKind.DATA && kind != LineKind.PAGE_NUMBER && kind != LineKind.RULE;
  }

  private boolean beginsRows(int i) {
    List<Piece> pieces = Piece.of(lines.get(i));
    if (pieces.isEmpty() || isAside(lines.get(i))) {
      return false;
    }
    boolean total = RowLabels.isTotal(pieces.getFirst().text()) && i + 1 < lines.size();
    return pieces.getFirst().isFigure()
        || (total && Piece.of(lines.get(i + 1)).stream().anyMatch(Piece::isFigure))
        || (twoSided && LineLabel.of(lines.get(i).joined()).level() > 0);
  }

  private void cells(Line line, int at) {
    List<Piece> pieces = Piece.of(line);
    var words = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece.isFigure()) {
        figure(piece, line, at);
      } else {
        words.append(piece.text());
      }
    }
    if (!words.isEmpty()) {
      word(words.toString(), line);
    }
  }

  private void figure(Piece piece, Line line, int at) {
    String text = piece.text();
    if (!twoSided && piece.alone() && CODE.matcher(text).matches() && (decimals || isNamed(at))) {
      finish();
      code.append(text);
    } else if (LEVEL.matcher(text).matches() && name.isEmpty() && !code.isEmpty()) {
      code.append(text);
    } else if (piece.alone() && isPageNumber(text, at)) {
      close();
      joined.add(line);
      return;
    } else {
      figures.add(text);
    }
    sources.add(line.source());
  }

  /** Whether a name or a further level follows, as behind a code. */
  private boolean isNamed(int at) {
    if (at + 1 >= lines.size()) {
      return false;
    }
    List<Piece> next = Piece.of(lines.get(at + 1));
    return !next.isEmpty()
        && (next.getFirst().isFigure()
            ? LEVEL.matcher(next.getFirst().text()).matches()
            : !RowLabels.isTotal(next.getFirst().text()));
  }

  /** A small number without decimals where the others have them, or before another page. */
  private boolean isPageNumber(String text, int at) {
    boolean last = at + 1 >= lines.size() || repeated(at + 1) > 0;
    return SMALL.matcher(text).matches() && (decimals || last);
  }

  private void word(String text, Line line) {
    boolean goesOn = !name.isEmpty() && figures.isEmpty() && !(twoSided && begins(text));
    if (!goesOn && (!name.isEmpty() || !figures.isEmpty())) {
      finish();
    }
    name.append(text);
    sources.add(line.source());
  }

  /** Whether a text is the label of a line of its own, and not the rest of one. */
  private static boolean begins(String text) {
    LineLabel label = LineLabel.of(text);
    return label.level() > 0 || label.role(false) != LineRole.ITEM;
  }

  /** Ends the cells of a row, or of words that belong to another one. */
  private void finish() {
    if (sources.isEmpty()) {
      return;
    }
    var row = new Row(code.toString(), name.toString(), List.copyOf(figures), sources);
    if (!twoSided && row.isLoose()) {
      loose.add(row);
    } else {
      settle(row);
    }
    code.setLength(0);
    name.setLength(0);
    figures.clear();
    sources.clear();
  }

  /** Ends the cells before a line that is no row. */
  private void close() {
    finish();
    settle(null);
  }

  /**
   * Prints the last row, now that the next one is known. Words between both are the rest of the
   * last name where the next row has one of its own. Else one of several may be either's, and
   * neither name is certain.
   */
  private void settle(@Nullable Row next) {
    Row before = last;
    if (before != null) {
      int words = loose.stream().mapToInt(row -> row.sources().size()).sum();
      boolean named = next != null && (next.code().isEmpty() || !next.name().isEmpty());
      if (words > 0 && named && before.isNamed()) {
        before = before.with(loose);
      } else if (words > 1 || (words > 0 && next == null)) {
        before = before.withoutName();
      }
      joined.add(before.line());
    }
    loose.clear();
    last = next;
  }

  /** The cells of a row that were found so far. */
  private record Row(String code, String name, List<String> figures, List<Source> sources) {
    Row {
      figures = List.copyOf(figures);
      sources = List.copyOf(sources);
    }

    boolean isNamed() {
      return !code.isEmpty() && !name.isEmpty();
    }

    /** Words without a code and amounts. */
    boolean isLoose() {
      return code.isEmpty() && figures.isEmpty() && !RowLabels.isTotal(name);
    }

    Row with(List<Row> rest) {
      var whole = new StringBuilder(name);
      var all = new ArrayList<>(sources);
      for (Row row : rest) {
        whole.append(row.name);
        all.addAll(row.sources);
      }
      return new Row(code, whole.toString(), figures, all);
    }

    Row withoutName() {
      return code.isEmpty() ? this : new Row(code, "", figures, sources);
    }

    Line line() {
      var cells = new ArrayList<>(List.of(code, name));
      cells.addAll(figures);
      cells.removeIf(String::isEmpty);
      return StackedCells.line(Sources.all(sources), String.join(" ", cells));
    }
  }

  private static Line line(Source source, String text) {
    return new Line(source, List.of(new Cell(text, source)));
  }

  private static List<Line> paired(List<Line> entries, Function<String, Optional<Side>> side) {
    var paired = new ArrayList<Line>();
    String open = "";
    for (Line entry : entries) {
      Optional<Side> of = side(entry, side);
      boolean right = of.equals(Optional.of(Side.EXPENDITURE));
      boolean twice = of.isEmpty() && isEntry(entry) && open.equals(label(entry)); // 总计 │ 总计
      if (!open.isEmpty() && (right || twice)) {
        Line before = paired.removeLast();
        paired.add(
            line(
                Sources.all(List.of(before.source(), entry.source())),
                before.joined() + " " + entry.joined()));
        open = "";
      } else {
        paired.add(entry);
        open = isEntry(entry) && !right ? label(entry) : "";
      }
    }
    return paired;
  }

  private static Optional<Side> side(Line entry, Function<String, Optional<Side>> side) {
    return isEntry(entry) ? side.apply(label(entry)) : Optional.empty();
  }

  private static boolean isEntry(Line line) {
    return LineKind.aside(line) == LineKind.DATA && begins(label(line));
  }

  private static String label(Line line) {
    return Piece.of(line).getFirst().text();
  }
}
