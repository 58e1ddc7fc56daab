package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Words;
import org.budgetlens.ingest.table.Sources;

/**
 * Names that are wrapped around the line of their code, because cells are centred: as many lines
 * above as below ({@code 机关事业单位基本│2080505 4.84 4.84│养老保险缴费支出}). Lines are put together only where
 * that accounts for every lone line of the table; a name that goes on below its code alone is left
 * to the rows.
 */
final class WrappedNames {
  private static final Pattern CODE = Pattern.compile("^(\\d{3}(?:\\d{2}){0,2})(?=\\s)");

  /** A rest of a name is not longer; a longer text is a row of its own. */
  private static final int LONGEST_REST = 8;

  private static final Pattern TOTAL = Pattern.compile("^[合总]\\s*计.*");

  private WrappedNames() {}

  /** Whether names stand in a column of their own behind their codes. */
  static boolean apply(List<Slot> slots) {
    return slots.size() == 2
        && slots.getFirst().column().as() == ColumnForm.Content.CODE
        && slots.getLast().column().as() == ColumnForm.Content.CODE_NAME
        && slots.getFirst().column().code() != CodeKind.ORGANISATION;
  }

  /** The lines with wrapped names put behind their codes. */
  static List<Line> joined(List<Line> lines) {
    return around(lines).orElseGet(() -> below(lines));
  }

  private static Optional<List<Line>> around(List<Line> lines) {
    var joined = new ArrayList<Line>();
    var above = new ArrayList<Line>();
    boolean any = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (isName(line)) {
        above.add(line);
        continue;
      }
      if (!isCode(line) && !above.isEmpty()) {
        return Optional.empty();
      }
      int below = 0;
      while (below < above.size() && i + 1 < lines.size() && isName(lines.get(i + 1))) {
        i++;
        below++;
      }
      if (below < above.size()) {
        return Optional.empty();
      }
      any |= below > 0;
      joined.add(together(line, above, lines.subList(i + 1 - below, i + 1)));
      above.clear();
    }
    return any && above.isEmpty() ? Optional.of(joined) : Optional.empty();
  }

  /** A short rest of a name below the line of its code, where the next line has a code again. */
  private static List<Line> below(List<Line> lines) {
    var joined = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean rest =
          i > 0
              && isName(line)
              && line.joined().strip().length() <= LONGEST_REST
              && isCode(lines.get(i - 1))
              && hasName(lines.get(i - 1))
              && (i + 1 == lines.size() || !isName(lines.get(i + 1)));
      if (rest) {
        joined.add(together(joined.removeLast(), List.of(), List.of(line)));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean isCode(Line line) {
    return line.cells().size() == 1 && CODE.matcher(line.joined()).find();
  }

  private static boolean hasName(Line line) {
    List<Piece> pieces = Piece.of(line);
    return pieces.size() > 2 && !pieces.get(1).isFigure() && pieces.getLast().isFigure();
  }

  private static boolean isName(Line line) {
    String text = line.joined();
    return line.cells().size() == 1
        && Words.of(text).size() == 1
        && !TOTAL.matcher(text).matches()
        && Piece.of(line).stream().noneMatch(Piece::isFigure)
        && !Character.isDigit(text.strip().charAt(0));
  }

  /** The code, then what stands above, beside and below it, then the figures. */
  private static Line together(Line line, List<Line> above, List<Line> below) {
    if (above.isEmpty() && below.isEmpty()) {
      return line;
    }
    String code = Words.of(line.joined()).getFirst();
    var name = new StringBuilder();
    above.forEach(part -> name.append(part.joined().strip()));
    var figures = new StringBuilder();
    for (Piece piece : Piece.of(line)) {
      if (piece.isFigure() && !piece.first()) {
        figures.append(' ').append(piece.text());
      } else if (!piece.first()) {
        name.append(piece.text());
      }
    }
    below.forEach(part -> name.append(part.joined().strip()));
    Cell cell = line.cells().getFirst();
    var all = new ArrayList<>(above);
    all.add(line);
    all.addAll(below);
    return new Line(
        Sources.all(all.stream().map(Line::source).toList()),
        List.of(new Cell(code + " " + name + figures, cell.source(), cell.extent())),
        line.place());
  }
}
