package org.budgetlens.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Puts projects together from the rows of a document. The text {@code entry} says what a row is: a
 * PROJECT, one of its INDICATORs, or the SCORE of its form. Rows of a project share table and code,
 * or table and name where no code is printed.
 */
public final class Projects {
  /** The tables that print projects with indicators. */
  public static final List<TableType> TABLES =
      List.of(TableType.PROJECT_PERFORMANCE, TableType.SELF_EVALUATION);

  private record Key(int table, @Nullable String project) {}

  /** A project while its rows are read. */
  private static final class Draft {
    private final RowLine first;
    private @Nullable RowLine project;
    private @Nullable JsonNode cells;
    private @Nullable String score;
    private final List<ProjectLine.Indicator> indicators = new ArrayList<>();

    Draft(RowLine first) {
      this.first = first;
    }
  }

  private Projects() {}

  /** The projects of a document's rows, which come in the document's order. */
  public static List<ProjectLine> of(List<RowLine> rows) {
    Map<Key, Draft> drafts = new LinkedHashMap<>();
    for (RowLine row : rows) {
      JsonNode cells = ExportJson.tree(row.cells());
      JsonNode text = cells.path("text");
      String code = string(text, "project_code");
      var key = new Key(row.table().index(), code == null ? string(text, "project") : code);
      Draft draft = drafts.computeIfAbsent(key, fresh -> new Draft(row));
      switch (text.path("entry").asText()) {
        case "PROJECT" -> {
          draft.project = row;
          draft.cells = cells;
        }
        case "INDICATOR" -> draft.indicators.add(indicator(row, text));
        case "SCORE" -> draft.score = string(text, "score");
        default -> {} // fund lines are parts of the project's own amounts
      }
    }
    return drafts.values().stream().map(Projects::line).toList();
  }

  private static ProjectLine line(Draft draft) {
    RowLine row = draft.project == null ? draft.first : draft.project;
    JsonNode cells = draft.cells == null ? ExportJson.tree(draft.first.cells()) : draft.cells;
    JsonNode text = cells.path("text");
    JsonNode amounts = cells.path("amounts");
    return new ProjectLine(
        row.document(),
        row.table().type(),
        row.table().index(),
        string(text, "project_code"),
        string(text, "project"),
        string(text, "department"),
        string(text, "unit"),
        fen(amounts, "total"),
        fen(amounts, "fiscal"),
        fen(amounts, "other"),
        fen(amounts, "initial"),
        fen(amounts, "adjusted"),
        fen(amounts, "executed"),
        string(text, "rate"),
        string(text, "points"),
        string(text, "score"),
        draft.score,
        string(text, "goal"),
        string(text, "result"),
        draft.project == null ? null : row.source(),
        draft.indicators);
  }

  private static ProjectLine.Indicator indicator(RowLine row, JsonNode text) {
    return new ProjectLine.Indicator(
        string(text, "level1"),
        string(text, "level2"),
        string(text, "level3"),
        string(text, "nature"),
        string(text, "value"),
        string(text, "measure_unit"),
        string(text, "direction"),
        string(text, "actual"),
        string(text, "points"),
        string(text, "score"),
        string(text, "reason"),
        "true".equals(string(text, "truncated")),
        row.source());
  }

  private static @Nullable String string(JsonNode text, String name) {
    JsonNode value = text.path(name);
    return value.isTextual() ? value.textValue() : null;
  }

  private static @Nullable Long fen(JsonNode amounts, String column) {
    JsonNode fen = amounts.path(column).path("fen");
    return fen.isIntegralNumber() ? fen.longValue() : null;
  }
}
