package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.RowKey;
import org.budgetlens.audit.pack.RowNames;
import org.budgetlens.audit.pack.Statement;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.Relation;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.TableType;

/** What rows say by themselves. Rows with the same key and the same texts make one finding. */
final class StatementRun implements RuleRun {
  private final Check.Statements check;
  private final Set<TableType> types;
  private final TableIndex tables;
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Conclusion conclusion = new Conclusion();

  StatementRun(Check.Statements check, Set<TableType> types, TableIndex tables) {
    this.check = check;
    this.types = types;
    this.tables = tables;
  }

  private record Found(
      Statement statement, BudgetRow first, String key, List<Contribution> cells) {}

  @Override
  public Set<TableType> tables() {
    return types;
  }

  @Override
  public void read(BudgetRow row, int occurrence) {
    for (Statement statement : check.statements()) {
      if (statement.rows().holds(row)) {
        if (statement.holds().holds(row)) {
          conclusion.equal();
        } else {
          note(statement, row, occurrence);
        }
      }
    }
  }

  private void note(Statement statement, BudgetRow row, int occurrence) {
    String number = occurrence == 1 ? "" : "#" + occurrence;
    RowKey by = statement.key();
    String own = by == null ? null : by.of(row);
    String key =
        own == null
            ? tables.key(row.table()) + "/" + RowLabels.key(row) + number + "/" + statement.id()
            : own + "/" + statement.id();
    List<Contribution> cells =
        found
            .computeIfAbsent(key, name -> new Found(statement, row, name, new ArrayList<>()))
            .cells();
    if (cells.size() >= Evidence.MOST_CELLS) {
      throw new IllegalStateException("More than " + Evidence.MOST_CELLS + " cells: " + key);
    }
    statement.shows().stream()
        .filter(name -> !RowNames.text(row, name).isEmpty())
        .findFirst()
        .or(() -> statement.shows().stream().findFirst())
        .ifPresent(name -> cells.add(CellReader.text(row, name)));
  }

  @Override
  public Conclusion conclude() {
    found.values().forEach(each -> conclusion.finding(finding(each)));
    return conclusion;
  }

  private OpenFinding finding(Found each) {
    Statement statement = each.statement();
    BudgetRow row = each.first();
    String shown =
        statement.shows().stream()
            .map(name -> RowNames.text(row, name))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    String wantedName = statement.expectedText();
    String expected = wantedName == null ? "" : RowNames.text(row, wantedName);
    String right = expected.isEmpty() ? statement.expected().zh() : expected;
    String line = RowLabels.of(row);
    String rows = each.cells().size() > 1 ? "（" + each.cells().size() + " 行）" : "";
    String count = each.cells().size() > 1 ? " (" + each.cells().size() + " rows)" : "";
    String tail = expected.isEmpty() ? "" : "“" + expected + "”";
    return new OpenFinding.Told(
        new Subject(each.key(), row.table(), null, RowLabels.mainCode(row), line),
        Relation.EQUAL,
        Evidence.text(
            new Localized("印为", "Printed"), shown.isEmpty() ? "（空白）" : shown, each.cells()),
        Evidence.text(statement.expected(), right, List.of()),
        new Localized(
            "《"
                + row.table().title()
                + "》“"
                + line
                + "”"
                + rows
                + "："
                + "印为“"
                + (shown.isEmpty() ? "（空白）" : shown)
                + "”，应为"
                + statement.expected().zh()
                + tail,
            "“"
                + line
                + "” of “"
                + row.table().title()
                + "”"
                + count
                + ": printed “"
                + shown
                + "”, expected: "
                + statement.expected().en()
                + (tail.isEmpty() ? "" : " " + tail)));
  }
}
