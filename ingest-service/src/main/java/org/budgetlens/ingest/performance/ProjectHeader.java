package org.budgetlens.ingest.performance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.LineKind;

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

    Lines(TableForm.Layout.Indicators layout) {
      this.layout = layout;
      this.labels = new HeaderLabels(layout.columns());
    }

    /** Takes a line if it is one of a header: mostly labels, no figures, no indicator. */
    boolean takes(Line line, LineKind kind) {
      Map<String, Integer> in = labels.in(line);
      boolean isHeader =
          kind == LineKind.HEADER
              && !in.isEmpty()
              && line.printed().stream()
                  .noneMatch(text -> AmountText.isNumber(text) || ProjectLabel.isCoded(text))
              && line.printed().stream().noneMatch(layout.levels()::isFirst);
      if (isHeader) {
        found.putAll(in);
      }
      return isHeader;
    }

    /** The header, once its lines name the columns of indicators. */
    Optional<ProjectHeader> header() {
      return IndicatorColumns.of(found, layout.levels())
          .map(indicators -> new ProjectHeader(amounts(), indicators));
    }

    private List<String> amounts() {
      return layout.columns().stream()
          .filter(column -> column.as() == ColumnForm.Content.AMOUNT)
          .map(ColumnForm::name)
          .filter(found::containsKey)
          .sorted(
              (a, b) ->
                  Integer.compare(
                      Objects.requireNonNull(found.get(a)), Objects.requireNonNull(found.get(b))))
          .toList();
    }
  }
}
