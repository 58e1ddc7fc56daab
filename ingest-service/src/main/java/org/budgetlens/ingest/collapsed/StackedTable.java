package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.table.RowLabels;
import org.budgetlens.ingest.table.Section;

/** Tells tables whose cells stand on lines of their own, and has their rows put together. */
final class StackedTable {
  /** Labels of the shortest header: fewer may be those of a header that is one word wide. */
  private static final int FEWEST_LABELS = 4;

  private StackedTable() {}

  /**
   * Whether the cells of a section stand on lines of their own: each label of the header does, and
   * most of what follows. Tables that print more texts than a code with its name are left alone:
   * where one text ends and the next begins nothing says.
   */
  static boolean in(Section section) {
    if (!section.hasLostItsColumns()) {
      return false;
    }
    List<Line> printed =
        section.body().stream()
            .filter(line -> !line.isBlank() && !StackedCells.isAside(line))
            .toList();
    long labels = printed.stream().map(Piece::of).takeWhile(StackedCells::isLabel).count();
    long lone = printed.stream().filter(StackedCells::isLone).count();
    boolean header =
        labels >= FEWEST_LABELS
            && (labels == printed.size() || StackedCells.isLone(printed.get((int) labels)));
    return header
        && lone * 5 >= printed.size() * 4L
        && !printsTexts(section, printed.subList(0, (int) labels))
        && classifications(printed) < 2;
  }

  /** Of how many classifications codes with names below them are: 2… by function, 3…, 5…. */
  private static long classifications(List<Line> printed) {
    return IntStream.range(0, printed.size() - 1)
        .filter(i -> StackedCells.CODE.matcher(printed.get(i).joined()).matches())
        .filter(i -> StackedCells.isLabel(Piece.of(printed.get(i + 1))))
        .mapToObj(i -> printed.get(i).joined().charAt(0))
        .distinct()
        .count();
  }

  /** Whether a header names a column of texts. */
  private static boolean printsTexts(Section section, List<Line> header) {
    if (!(section.heading().form().layout() instanceof TableForm.Layout.Columns layout)) {
      return false;
    }
    var labels = new ArrayList<String>();
    for (int i = 0; i < header.size(); i++) {
      String label = Width.label(header.get(i).joined());
      labels.add(label);
      if (i > 0) {
        labels.add(Width.label(header.get(i - 1).joined()) + label); // wrapped in its cell
      }
    }
    return layout.columns().stream()
        .filter(column -> column.as() == ColumnForm.Content.TEXT)
        .flatMap(column -> column.headers().stream())
        .map(path -> path.labels().getLast())
        .anyMatch(inner -> labels.stream().anyMatch(label -> inner.matcher(label).matches()));
  }

  /**
   * The section with a row a line; of a two-sided table an income line and the expenditure line
   * that follows it, or one of them.
   */
  static Section apart(Section section) {
    List<Line> lines = section.body();
    List<Line> joined =
        section.heading().form().layout() instanceof TableForm.Layout.TwoSided layout
            ? StackedCells.sides(lines, label -> TwoSidedLines.says(layout, label))
            : StackedCells.rows(lines);
    return new Section(section.heading(), section.above(), joined);
  }

  /** The lines of a section that print the same as its header; 合计 above amounts is a row. */
  static List<Line> header(Section section, List<Line> header) {
    Set<String> texts = header.stream().map(Line::joined).collect(Collectors.toSet());
    List<Line> printed = section.printed();
    return IntStream.range(0, printed.size())
        .filter(i -> texts.contains(printed.get(i).joined()))
        .filter(
            i ->
                !RowLabels.isTotal(printed.get(i).joined())
                    || (i + 1 < printed.size() && texts.contains(printed.get(i + 1).joined())))
        .mapToObj(printed::get)
        .toList();
  }
}
