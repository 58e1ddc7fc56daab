package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.DocumentPair;
import org.budgetlens.audit.pack.GroupCell;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableType;

/**
 * A document's figures held against those of the department's other documents. Its digest and
 * theirs hold every row that is needed.
 */
final class PairRun implements RuleRun {
  private final Check.Others check;
  private final Digest own;
  private final Partners partners;
  private final Conclusion conclusion = new Conclusion();

  PairRun(Check.Others check, Digest own, Partners partners) {
    this.check = check;
    this.own = own;
    this.partners = partners;
  }

  @Override
  public Set<TableType> tables() {
    return Set.of();
  }

  @Override
  public void read(BudgetRow row, int occurrence) {}

  @Override
  public Conclusion conclude() {
    DocumentKind kind = own.document().kind();
    for (DocumentPair pair : check.pairs()) {
      if (pair.own().isEmpty() || pair.own().contains(kind)) {
        conclude(pair);
      }
    }
    return conclusion;
  }

  private void conclude(DocumentPair pair) {
    List<BudgetRow> mine =
        own.rows().stream().filter(row -> anyCell(pair, GroupCell.From.OWN, row)).toList();
    if (mine.isEmpty()) {
      return;
    }
    List<Digest> others = partners.of(own, pair);
    if (others.isEmpty()) {
      conclusion.lacks(partners.name(own, pair));
      return;
    }
    if (others.size() > 1 && !pair.units()) {
      conclusion.unjudged(others.size() + " × " + partners.name(own, pair));
      return;
    }
    for (Digest digest : others) {
      if (!digest.pack().equals(own.pack())) {
        conclusion.unjudged(Partners.name(digest.document()) + ": " + digest.pack());
        return;
      }
      if (digest.truncated() || own.truncated()) {
        conclusion.unjudged("more than " + DigestBuilder.MOST_ROWS + " rows");
        return;
      }
    }
    compare(pair, mine, others);
  }

  private void compare(DocumentPair pair, List<BudgetRow> mine, List<Digest> others) {
    var rows = new ArrayList<>(mine);
    var tables = new ArrayList<TableSummary>();
    for (Digest digest : others) {
      tables.addAll(digest.tables());
      digest.rows().stream()
          .filter(row -> anyCell(pair, GroupCell.From.OTHER, row))
          .map(row -> pair.units() ? Partners.ofUnit(row, digest) : row)
          .forEach(rows::add);
    }
    String document = own.document().id();
    var run =
        new GroupRun(
            pair.check(),
            new TableIndex(tables),
            (cell, row) ->
                (cell.from() == GroupCell.From.OWN) == row.document().equals(document)
                    && pair.concerns(cell, row));
    readAll(rows, run::read);
    conclusion.add(run.concludeAcross(repeated(List.of(own)), repeated(others)));
    if (run.collects()) {
      readAll(rows, run::collect);
    }
  }

  /** Types of which a document prints several tables with rows: no sum says what is meant. */
  private static Set<TableType> repeated(List<Digest> documents) {
    var repeated = EnumSet.noneOf(TableType.class);
    for (Digest document : documents) {
      var seen = EnumSet.noneOf(TableType.class);
      for (TableSummary table : document.tables()) {
        TableType type = table.table().type();
        if (table.rows() > 0 && !seen.add(type)) {
          repeated.add(type);
        }
      }
    }
    return repeated;
  }

  private interface Reader {
    void read(BudgetRow row, int occurrence);
  }

  private static void readAll(List<BudgetRow> rows, Reader reader) {
    var occurrences = new Occurrences();
    rows.forEach(row -> reader.read(row, occurrences.next(row)));
  }

  private static boolean anyCell(DocumentPair pair, GroupCell.From from, BudgetRow row) {
    return pair.check().cells().values().stream()
        .anyMatch(
            cell ->
                cell.from() == from && pair.concerns(cell, row) && CellReader.hasAny(cell, row));
  }
}
