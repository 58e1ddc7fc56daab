package org.budgetlens.ingest.performance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Line;

/**
 * What the header of a 项目支出绩效目标表 says.
 *
 * @param amounts names of a project's amount columns, in the order in which they follow its label
 * @param indicators the columns of indicators
 */
record ProjectHeader(List<String> amounts, IndicatorColumns indicators) {
  /** Gathers the labels of a header's lines. */
  static final class Lines {
    private final TableForm.Layout.Indicators layout;
    private final HeaderLabels labels;
    private final Map<String, Integer> found = new LinkedHashMap<>();
    private boolean open;

    Lines(TableForm.Layout.Indicators layout) {
      this.layout = layout;
      this.labels = new HeaderLabels(layout.columns());
    }

    /**
     * Takes a line if it is one of a header: mostly labels, no figures, no indicator. A single
     * label is one only below another line of the header.
     */
    boolean takes(Line line) {
      List<String> printed = line.printed();
      Map<String, Integer> in =
          printed.stream().anyMatch(this::isOfRows) ? Map.of() : labels.in(line);
      open = in.size() >= (open ? 1 : 2) && in.size() * 2 >= printed.size();
      if (open && in.containsKey(Fields.LEVEL1)) {
        found.clear();
      }
      if (open) {
        found.putAll(in);
      }
      return open;
    }

    private boolean isOfRows(String text) {
      return layout.levels().isFirst(text)
          || AmountText.isNumber(text)
          || ProjectLabel.isCoded(text);
    }

    /** The header, once its lines name the columns of indicators. */
    Optional<ProjectHeader> header() {
      return IndicatorColumns.of(found, layout.levels())
          .map(indicators -> new ProjectHeader(amounts(), indicators));
    }

    /** Names of all columns in printed order. */
    List<String> names() {
      return found.entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .toList();
    }

    private List<String> amounts() {
      return names().stream().filter(this::isAmount).toList();
    }

    private boolean isAmount(String name) {
      return layout.columns().stream()
          .anyMatch(c -> c.name().equals(name) && c.as() == ColumnForm.Content.AMOUNT);
    }
  }
}
