package org.budgetlens.ingest.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Places;
import org.budgetlens.ingest.table.PrintedSum;
import org.budgetlens.ingest.table.TypedRow;

/** One 自评表 while it is being read: a project with its funds, indicators and score. */
final class EvaluationForm {
  /** A line of the funds below the total. */
  private record Fund(
      Source source, Map<String, String> text, Map<String, PrintedAmount> amounts) {}

  private final String project;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, String> text = new LinkedHashMap<>();
  private final Map<String, PrintedAmount> amounts = new LinkedHashMap<>();
  private final List<Fund> funds = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<TypedRow> scores = new ArrayList<>();

  EvaluationForm(String project, Line line) {
    lines.add(line);
    this.project = PrintedText.name(project);
    if (!this.project.equals(project)) {
      text.put(Fields.PROJECT + Fields.AS_PRINTED, project);
    }
  }

  /** A line that prints something of the project itself. */
  void on(Line line) {
    if (!lines.contains(line)) {
      lines.add(line);
    }
  }

  Map<String, String> text() {
    return text;
  }

  Map<String, PrintedAmount> amounts() {
    return amounts;
  }

  List<Indicator> indicators() {
    return indicators;
  }

  void fund(Line line, Map<String, String> fundText, Map<String, PrintedAmount> fundAmounts) {
    funds.add(new Fund(line.source(), fundText, fundAmounts));
  }

  void score(Line line, String points, String score) {
    var text = new LinkedHashMap<String, String>(); // its order is the order of the published JSON
    text.put(Fields.ENTRY, "SCORE");
    text.put(Fields.PROJECT, project);
    text.put(Fields.POINTS, points);
    text.put(Fields.SCORE, score);
    scores.add(new TypedRow(RowKind.TOTAL, line.source(), Map.of(), text, Map.of()));
  }

  /** 年度资金总额 against the funds it consists of. */
  void prove(Proof proof, List<String> columns) {
    for (String column : columns) {
      PrintedSum parts = PrintedSum.NOTHING;
      for (Fund fund : funds) {
        PrintedAmount part = fund.amounts().get(column);
        parts = parts.plus(part);
        proof.counts(column, part);
      }
      proof.whole(column, amounts.get(column), parts).total(column, amounts.get(column));
    }
  }

  List<TypedRow> rows() {
    Map<String, String> owner = Map.of(Fields.PROJECT, project);
    var own = new LinkedHashMap<String, String>();
    own.put(Fields.ENTRY, "PROJECT");
    own.putAll(owner);
    own.putAll(text);
    var rows = new ArrayList<TypedRow>();
    rows.add(new TypedRow(RowKind.SUBTOTAL, Places.of(lines), Map.of(), own, amounts));
    for (Fund fund : funds) {
      var fundText = new LinkedHashMap<String, String>();
      fundText.put(Fields.ENTRY, "FUND");
      fundText.putAll(owner);
      fundText.putAll(fund.text());
      rows.add(new TypedRow(RowKind.SUBTOTAL, fund.source(), Map.of(), fundText, fund.amounts()));
    }
    indicators.forEach(indicator -> rows.add(indicator.row(owner)));
    rows.addAll(scores);
    return rows;
  }
}
