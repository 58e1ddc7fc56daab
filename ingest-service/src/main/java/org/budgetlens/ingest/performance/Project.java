package org.budgetlens.ingest.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Places;
import org.budgetlens.ingest.table.TypedRow;

/** A project while its table is being read: its label, amounts and goal may come in pieces. */
final class Project {
  private String label;
  private String goal = "";
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, String> text = new LinkedHashMap<>();
  private final Map<String, PrintedAmount> amounts = new LinkedHashMap<>();
  private List<Indicator> indicators = new ArrayList<>();

  /** Indicators that stand above or beside its label and can belong to no later project. */
  private int fixed;

  Project(String label, Line line) {
    this.label = label;
    lines.add(line);
  }

  ProjectLabel label() {
    return ProjectLabel.of(label);
  }

  String key() {
    return label().key();
  }

  String goal() {
    return goal;
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

  int fixed() {
    return fixed;
  }

  /** One more line that prints something of the project itself. */
  void on(Line line) {
    if (!lines.contains(line)) {
      lines.add(line);
    }
  }

  void continueLabel(String piece) {
    label = label + " " + piece;
  }

  void continueGoal(String piece) {
    goal = PrintedText.joined(goal, piece);
  }

  void add(Indicator indicator) {
    indicators.add(indicator);
  }

  /** Every indicator so far stands above or beside the label. */
  void fix() {
    fixed = indicators.size();
  }

  /** Takes indicators that are printed above its label. */
  void takeFirst(List<Indicator> moved) {
    var all = new ArrayList<>(moved);
    all.addAll(indicators);
    indicators = all;
    fixed += moved.size();
  }

  /** Gives away its indicators from an index on. */
  List<Indicator> giveFrom(int index) {
    var given = new ArrayList<>(indicators.subList(index, indicators.size()));
    indicators = new ArrayList<>(indicators.subList(0, index));
    return given;
  }

  /** Its own row, then a row an indicator. */
  List<TypedRow> rows() {
    ProjectLabel parsed = label();
    var owner = new LinkedHashMap<String, String>();
    if (parsed.code() != null) {
      owner.put(Fields.PROJECT_CODE, parsed.code());
    }
    owner.put(Fields.PROJECT, parsed.name());
    var own = new LinkedHashMap<String, String>();
    own.put(Fields.ENTRY, "PROJECT");
    own.putAll(owner);
    if (!parsed.name().equals(parsed.printed())) {
      own.put(Fields.PROJECT + Fields.AS_PRINTED, parsed.printed());
    }
    own.putAll(text);
    if (!goal.isEmpty()) {
      own.put(Fields.GOAL, goal);
    }
    var rows = new ArrayList<TypedRow>();
    rows.add(new TypedRow(RowKind.SUBTOTAL, Places.of(lines), Map.of(), own, amounts));
    indicators.forEach(indicator -> rows.add(indicator.row(owner)));
    return rows;
  }
}
