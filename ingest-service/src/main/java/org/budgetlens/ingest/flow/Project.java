package org.budgetlens.ingest.flow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Places;
import org.budgetlens.ingest.table.TypedRow;
import org.jspecify.annotations.Nullable;

/** A project while its table is read: printed on one page, or continued with its head repeated. */
final class Project {
  private final ProjectHead head;
  private final @Nullable String unitCode;
  private final @Nullable String unit;
  private final FundsLine line;
  private final Funds funds;
  private final List<Line> lines = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private String goal = "";

  /** A project; the unit is the one its cell prints or the one above it, if any. */
  Project(
      ProjectHead head,
      @Nullable String unitCode,
      @Nullable String unit,
      FundsLine line,
      Funds funds) {
    this.head = head;
    this.unitCode = unitCode;
    this.unit = unit;
    this.line = line;
    this.funds = funds;
  }

  /** What makes two prints of a head the same project. */
  String key() {
    return head.code() == null ? head.name() : head.code();
  }

  /** Whether a repeated head says the same. */
  boolean agrees(Project repeated) {
    return head.name().equals(repeated.head.name())
        && line.amounts().equals(repeated.line.amounts())
        && goal.equals(repeated.goal);
  }

  void takeLines(List<Line> more) {
    lines.addAll(more);
  }

  void takeGoal(String text) {
    goal = text;
  }

  void take(Indicator indicator) {
    indicators.add(indicator);
  }

  List<Line> lines() {
    return lines;
  }

  Funds funds() {
    return funds;
  }

  String name() {
    return head.name();
  }

  /** Its own row, then one for each indicator in printed order. */
  List<TypedRow> rows() {
    var rows = new ArrayList<TypedRow>();
    var text = identity("PROJECT");
    put(text, "goal", goal);
    put(text, "unit", unit);
    put(text, "category", line.category());
    put(text, "responsible", line.responsible());
    var codes = new EnumMap<CodeKind, Code>(CodeKind.class);
    if (unitCode != null) {
      codes.put(CodeKind.ORGANISATION, Code.printed(unitCode, unit));
    }
    rows.add(new TypedRow(RowKind.SUBTOTAL, Places.of(lines), codes, text, funds.amounts()));
    for (Indicator indicator : indicators) {
      var cells = identity("INDICATOR");
      cells.putAll(indicator.text());
      rows.add(
          new TypedRow(RowKind.DETAIL, Places.of(indicator.lines()), Map.of(), cells, Map.of()));
    }
    return rows;
  }

  private LinkedHashMap<String, String> identity(String entry) {
    var text = new LinkedHashMap<String, String>();
    text.put("entry", entry);
    put(text, "project_code", head.code());
    text.put("project", head.name());
    return text;
  }

  private static void put(Map<String, String> text, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      text.put(name, value);
    }
  }
}
