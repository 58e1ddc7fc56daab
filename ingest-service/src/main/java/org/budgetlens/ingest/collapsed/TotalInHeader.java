package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
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
      List<String> words = Piece.of(line).stream().map(Piece::text).toList();
      int labels = labels(Piece.of(line), forms);
      if (labels > 0) {
        apart.add(line(line, words.subList(labels, words.size())));
        apart.add(line(line, words.subList(0, labels)));
      } else {
        apart.add(line);
      }
    }
    return apart;
  }

  /** Where the labels of a line begin that begins with a total; 0 where there is no such line. */
  private static int labels(List<Piece> pieces, TableForms forms) {
    if (pieces.size() < 4 || !RowLabels.isTotal(pieces.getFirst().text())) {
      return 0;
    }
    int at = 1;
    while (at < pieces.size() && pieces.get(at).isFigure()) {
      at++;
    }
    boolean labels =
        at > 1
            && pieces.size() - at > 1
            && pieces.subList(at, pieces.size()).stream()
                .allMatch(piece -> forms.isHeaderLabel(Width.label(piece.text())));
    return labels ? at : 0;
  }

  private static Line line(Line line, List<String> words) {
    Cell cell = line.cells().getFirst();
    return new Line(
        line.source(),
        List.of(new Cell(String.join(" ", words), cell.source(), cell.extent())),
        line.place());
  }
}
