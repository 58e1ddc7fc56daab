package org.budgetlens.query.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.row.DocumentRows;
import org.budgetlens.query.row.FactRow;
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
    private final FactRow first;
    private @Nullable FactRow project;
    private @Nullable String score;
    private final List<ProjectLine.Indicator> indicators = new ArrayList<>();

    Draft(FactRow first) {
      this.first = first;
    }
  }

  private Projects() {}

  /** The projects of a document, in the order in which they are first printed. */
  public static List<ProjectLine> of(DocumentRows document) {
    Map<Key, Draft> drafts = new LinkedHashMap<>();
    for (FactRow row : document.rows()) {
      TableType type = document.typeOf(row);
      if (type == null || !TABLES.contains(type)) {
        continue;
      }
      String code = row.text("project_code");
      var key = new Key(row.table(), code == null ? row.text("project") : code);
      Draft draft = drafts.computeIfAbsent(key, fresh -> new Draft(row));
      switch (Objects.requireNonNullElse(row.text("entry"), "")) {
        case "PROJECT" -> draft.project = row;
        case "INDICATOR" -> draft.indicators.add(indicator(row));
        case "SCORE" -> draft.score = row.text("score");
        default -> {} // fund lines are parts of the project's own amounts
      }
    }
    return drafts.values().stream().map(it -> line(document, it)).toList();
  }

  private static ProjectLine line(DocumentRows document, Draft draft) {
    FactRow row = draft.project == null ? draft.first : draft.project;
    return new ProjectLine(
        document.document(),
        Objects.requireNonNull(document.typeOf(row)),
        row.table(),
        row.text("project_code"),
        row.text("project"),
        row.text("department"),
        row.text("unit"),
        row.amount("total"),
        row.amount("fiscal"),
        row.amount("other"),
        row.amount("initial"),
        row.amount("adjusted"),
        row.amount("executed"),
        row.text("rate"),
        row.text("points"),
        row.text("score"),
        draft.score,
        row.text("goal"),
        row.text("result"),
        draft.project == null ? null : row.source(),
        draft.indicators);
  }

  private static ProjectLine.Indicator indicator(FactRow row) {
    return new ProjectLine.Indicator(
        row.text("level1"),
        row.text("level2"),
        row.text("level3"),
        row.text("nature"),
        row.text("value"),
        row.text("measure_unit"),
        row.text("direction"),
        row.text("actual"),
        row.text("points"),
        row.text("score"),
        row.text("reason"),
        "true".equals(row.text("truncated")),
        row.source());
  }
}
