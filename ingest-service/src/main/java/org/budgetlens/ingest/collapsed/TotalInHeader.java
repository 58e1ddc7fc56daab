package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.table.RowLabels;

/**
 * A total row that is printed at the height of the header's last line, and so recovered as one line
 * with it: 合计 105.00 合计 基本支出 项目支出. What follows the figures are labels of the header, and what
 * stands before them is a row.
 */
final class TotalInHeader {
  private TotalInHeader() {}

  /** The lines of a section, with such a line taken apart into a line of labels and a row. */
  static List<Line> apart(List<Line> lines, TableForms forms) {
    var apart = new ArrayList<Line>();
    for (Line line : lines) {
      List<Piece> pieces = Piece.of(line);
      if (!isBoth(pieces, forms)) {
        apart.add(line);
        continue;
      }
      List<Piece> rest = pieces.subList(1, pieces.size());
      var row = new ArrayList<>(pieces.subList(0, 1));
      row.addAll(rest.stream().filter(Piece::isFigure).toList());
      apart.add(line(line, rest.stream().filter(piece -> !piece.isFigure()).toList()));
      apart.add(line(line, row));
    }
    return apart;
  }

  /** A total with its first figures, at least two labels, and perhaps its last figures. */
  private static boolean isBoth(List<Piece> pieces, TableForms forms) {
    if (pieces.size() < 4
        || !RowLabels.isTotal(pieces.getFirst().text())
        || !pieces.get(1).isFigure()) {
      return false;
    }
    List<Piece> labels = pieces.stream().skip(1).filter(piece -> !piece.isFigure()).toList();
    return labels.size() > 1
        && labels.stream().allMatch(label -> forms.isHeaderLabel(Width.label(label.text())));
  }

  private static Line line(Line line, List<Piece> pieces) {
    Cell cell = line.cells().getFirst();
    String text = pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
    return new Line(
        line.source(), List.of(new Cell(text, cell.source(), cell.extent())), line.place());
  }
}
