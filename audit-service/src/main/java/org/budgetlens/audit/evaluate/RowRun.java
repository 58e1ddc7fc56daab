package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.budgetlens.audit.evaluate.OpenFinding.Summand;
import org.budgetlens.audit.pack.AmountColumns;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.Identity;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Identities between the columns of a row. A column that the table's header lacks is no evidence:
 * an identity that needs it does not concern the table. A blank cell of a column that is there is a
 * statement of the document, and the identity says how to take it.
 */
final class RowRun implements RuleRun {
  private final Set<TableType> types;
  private final List<Identity> identities;
  private final TableIndex tables;
  private final Conclusion conclusion = new Conclusion();

  RowRun(Check.Rows check, Set<TableType> types, TableIndex tables) {
    this.identities = check.identities();
    this.types = types;
    this.tables = tables;
  }

  @Override
  public Set<TableType> tables() {
    return types;
  }

  @Override
  public void read(BudgetRow row, int occurrence) {
    if (row.amounts().isEmpty()) {
      return;
    }
    for (Identity identity : identities) {
      if (identity.concerns(row.table().type(), row.row().kind())) {
        judge(row, occurrence, identity);
      }
    }
  }

  @Override
  public Conclusion conclude() {
    return conclusion;
  }

  private void judge(BudgetRow row, int occurrence, Identity identity) {
    switch (Judgement.of(identity, column -> figure(row, column))) {
      case Judgement.Skipped skipped -> {}
      case Judgement.Lacking lacking -> {
        if (lacking.cellBlank()) {
          lacking.names().forEach(column -> conclusion.lacks(row.table().type() + "." + column));
        }
      }
      case Judgement.Equal equal -> conclusion.equal();
      case Judgement.Rounding rounding -> conclusion.rounding();
      case Judgement.Accounted accounted ->
          conclusion.explained(Sentences.accounted(accounted, AmountColumns::label));
      case Judgement.Different different ->
          conclusion.finding(finding(row, occurrence, identity, different));
    }
  }

  private Figure figure(BudgetRow row, String column) {
    PrintedAmount amount = row.amount(column);
    if (amount != null) {
      return Figure.printed(1, amount.fen(), amount.step());
    }
    return tables.hasColumn(row.table(), column) ? Figure.BLANK : Figure.ABSENT;
  }

  private OpenFinding finding(
      BudgetRow row, int occurrence, Identity identity, Judgement.Different different) {
    String number = occurrence == 1 ? "" : "#" + occurrence;
    String key = tables.key(row.table()) + "/" + RowLabels.key(row) + number + "/" + identity.id();
    String line = RowLabels.of(row);
    String title = row.table().title();
    return new OpenFinding.Sums(
        new Subject(key, row.table(), column(different.left()), RowLabels.mainCode(row), line),
        new Localized("《" + title + "》“" + line + "”行", "Row “" + line + "” of “" + title + "”"),
        evidence(row, different.left()),
        evidence(row, different.right()),
        summands(different.left()),
        summands(different.right()));
  }

  /** The left side's column, if it is one. */
  private static @Nullable String column(Parts left) {
    return left.parts().size() == 1 ? left.parts().getFirst().name() : null;
  }

  private static Evidence evidence(BudgetRow row, Parts side) {
    var cells = new ArrayList<Contribution>();
    for (Parts.Part part : side.parts()) {
      PrintedAmount amount = row.amount(part.name());
      if (amount != null) {
        cells.add(Cells.contribution(row, part.name(), part.sign(), amount));
      }
    }
    return Evidence.complete(Sentences.label(summands(side)), cells);
  }

  private static List<Summand> summands(Parts side) {
    return side.parts().stream()
        .map(part -> Summand.of(part, AmountColumns.label(part.name())))
        .toList();
  }
}
