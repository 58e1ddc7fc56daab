package org.budgetlens.ingest.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;

/**
 * The parts of a line of a 项目支出绩效目标表.
 *
 * @param line the line
 * @param label the column of a project's label, −1 where there is none
 * @param remnant the column of a cell that holds a table once more, −1 where there is none
 * @param indicator where an indicator starts
 */
record ProjectLine(Line line, int label, int remnant, OptionalInt indicator) {
  private static final String TABLE_REMNANT = "<table";

  /** Takes a line apart; {@code coded} tells that the table's labels begin with codes. */
  static ProjectLine of(Line line, IndicatorColumns columns, boolean coded) {
    int remnant = -1;
    int label = -1;
    for (int i = 0; i < line.width(); i++) {
      if (line.text(i).startsWith(TABLE_REMNANT)) {
        remnant = i;
        break;
      }
      if (label < 0 && ProjectLabel.isCoded(line.text(i))) {
        label = i;
      }
    }
    OptionalInt indicator = columns.start(line, Math.max(label + 1, remnant + 1));
    if (!coded) {
      label = uncoded(line, indicator.orElse(line.width()));
    }
    return new ProjectLine(line, label, remnant, indicator);
  }

  /** A text with an amount right of it, left of any indicator. */
  private static int uncoded(Line line, int end) {
    for (int i = 0; i + 1 < end; i++) {
      String text = line.text(i);
      if (!text.isEmpty() && !Amounts.isAmount(text) && Amounts.isAmount(line.text(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  boolean hasLabel() {
    return label >= 0;
  }

  boolean hasRemnant() {
    return remnant >= 0;
  }

  /** The column after the project's own cells. */
  int ownEnd() {
    int end = indicator.orElse(line.width());
    return Math.max(0, Math.min(end, remnant < 0 ? line.width() : remnant));
  }

  /** The printed cells of a project from a column on, without its label. */
  List<Integer> own(int from) {
    var own = new ArrayList<Integer>();
    for (int i = from; i < ownEnd(); i++) {
      if (i != label && !line.cells().get(i).isBlank()) {
        own.add(i);
      }
    }
    return own;
  }

  Cell cell(int column) {
    return line.cells().get(column);
  }
}
