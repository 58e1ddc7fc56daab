package org.budgetlens.audit.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.TableStatement;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Measure;
import org.budgetlens.contracts.audit.Relation;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableType;

/** Which tables there are, and what stands under them. Needs no rows. */
final class TableListRun implements RuleRun {
  /** The code of the problem that ingest reports for a table whose kind it does not know. */
  private static final String NOT_READ = "TABLE_NOT_READ";

  private final Check.TableList check;
  private final DocumentSeal seal;
  private final TableIndex tables;

  TableListRun(Check.TableList check, DocumentSeal seal) {
    this.check = check;
    this.seal = seal;
    this.tables = new TableIndex(seal.tables());
  }

  @Override
  public Set<TableType> tables() {
    return Set.of();
  }

  @Override
  public void read(BudgetRow row, int occurrence) {}

  @Override
  public Conclusion conclude() {
    var conclusion = new Conclusion();
    boolean unread =
        seal.problems().stream()
            .anyMatch(problem -> problem.level() == Problem.Level.ERROR && problem.table() == null);
    for (TableType type : check.required().stream().sorted().toList()) {
      if (tables.count(type) > 0) {
        conclusion.equal();
      } else if (unread || mayBe(type)) {
        // A table that could not be read is not one that is not there.
        conclusion.lacks(type.name());
      } else {
        conclusion.finding(missing(type));
      }
    }
    for (TableStatement statement : check.statements()) {
      seal.tables().forEach(table -> judge(statement, table, conclusion));
    }
    return conclusion;
  }

  /**
   * Whether a table of unknown title was not read, and its title speaks of what this type holds.
   */
  private boolean mayBe(TableType type) {
    return seal.problems().stream()
        .filter(problem -> problem.code().equals(NOT_READ))
        .map(problem -> Objects.requireNonNullElse(problem.text(), ""))
        .anyMatch(title -> TableNames.speaksOf(type, title));
  }

  private static OpenFinding missing(TableType type) {
    Localized name = TableNames.of(type);
    return new OpenFinding.Told(
        new Subject(type.name(), null, null, null, name.zh()),
        Relation.AT_LEAST,
        Evidence.computed(name, Measure.COUNT, "0"),
        Evidence.computed(new Localized("一张", "One table"), Measure.COUNT, "1"),
        new Localized("缺少《" + name.zh() + "》", "The " + name.en() + " is missing"));
  }

  private void judge(TableStatement statement, TableSummary table, Conclusion conclusion) {
    var alone =
        new DocumentSeal(seal.document(), 0, List.of(table), List.of(), seal.classification());
    if (!statement.tables().holds(alone)) {
      return;
    }
    if (statement.holds().holds(alone)) {
      conclusion.equal();
      return;
    }
    String title = table.table().title();
    String notes = String.join(" ", table.notes());
    String shown = notes.isEmpty() ? "（无说明）" : notes;
    conclusion.finding(
        new OpenFinding.Told(
            new Subject(
                tables.key(table.table()) + "/" + statement.id(), table.table(), null, null, title),
            Relation.EQUAL,
            Evidence.text(new Localized("表下说明", "Note under the table"), shown, List.of()),
            Evidence.text(statement.expected(), statement.expected().zh(), List.of()),
            new Localized(
                "《" + title + "》表下为“" + shown + "”，应为：" + statement.expected().zh(),
                "Under “"
                    + title
                    + "” stands “"
                    + shown
                    + "”, expected: "
                    + statement.expected().en())));
  }
}
