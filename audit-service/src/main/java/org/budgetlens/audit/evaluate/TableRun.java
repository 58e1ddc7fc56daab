package org.budgetlens.audit.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.budgetlens.audit.evaluate.OpenFinding.Summand;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.Identity;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableType;

/** Identities between sums of cells of one table, e.g. the balance of a two-sided table. */
final class TableRun implements RuleRun {
  private final Check.Tables check;
  private final Set<TableType> types;
  private final TableIndex tables;
  private final Map<Integer, Sums> sums = new TreeMap<>();
  private final Conclusion conclusion = new Conclusion();

  TableRun(Check.Tables check, Set<TableType> types, TableIndex tables) {
    this.check = check;
    this.types = types;
    this.tables = tables;
  }

  private static final class Sums {
    private final TableReference table;
    private final Map<String, SelectorTally> tallies = new HashMap<>();

    private Sums(TableReference table, Check.Tables check) {
      this.table = table;
      check.cells().forEach((name, selector) -> tallies.put(name, new SelectorTally(selector)));
    }

    private SelectorTally tally(String name) {
      return Objects.requireNonNull(tallies.get(name));
    }

    private Figure figure(String name) {
      SelectorTally tally = tally(name);
      return tally.matched() ? tally.figure() : Figure.ABSENT;
    }
  }

  @Override
  public Set<TableType> tables() {
    return types;
  }

  @Override
  public void read(BudgetRow row, int occurrence) {
    Sums table = sums.computeIfAbsent(row.table().index(), index -> new Sums(row.table(), check));
    table.tallies.values().forEach(tally -> tally.read(row));
  }

  @Override
  public Conclusion conclude() {
    for (Sums table : sums.values()) {
      for (Identity identity : check.identities()) {
        if (identity.tables().isEmpty() || identity.tables().contains(table.table.type())) {
          judge(table, identity);
        }
      }
    }
    return conclusion;
  }

  private void judge(Sums table, Identity identity) {
    switch (Judgement.of(identity, table::figure)) {
      case Judgement.Skipped skipped -> {}
      case Judgement.Lacking lacking ->
          lacking.names().forEach(name -> conclusion.lacks(tables.key(table.table) + ": " + name));
      case Judgement.Equal equal -> conclusion.equal();
      case Judgement.Rounding rounding -> conclusion.rounding();
      case Judgement.Accounted accounted ->
          conclusion.explained(
              Sentences.accounted(accounted, name -> table.tally(name).selector().label()));
      case Judgement.Different different -> conclusion.finding(finding(table, identity, different));
    }
  }

  private OpenFinding finding(Sums table, Identity identity, Judgement.Different different) {
    String title = table.table.title();
    return new OpenFinding.Sums(
        new Subject(tables.key(table.table) + "/" + identity.id(), table.table, null, null, null),
        new Localized("《" + title + "》", "“" + title + "”"),
        evidence(table, different.left()),
        evidence(table, different.right()),
        summands(table, different.left()),
        summands(table, different.right()));
  }

  private static Evidence evidence(Sums table, Parts side) {
    List<Cells> cells =
        side.parts().stream()
            .map(part -> table.tally(part.name()).cells(part.sign(), table.table.index()))
            .toList();
    return Evidence.wanted(Sentences.label(summands(table, side)), cells);
  }

  private static List<Summand> summands(Sums table, Parts side) {
    return side.parts().stream()
        .map(part -> Summand.of(part, table.tally(part.name()).selector().label()))
        .toList();
  }
}
