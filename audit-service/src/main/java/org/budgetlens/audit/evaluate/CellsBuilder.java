package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableType;

/** Gathers the amounts of a document that a later revision is held against. */
final class CellsBuilder {
  /** Amounts that are kept of one revision. */
  static final int MOST_CELLS = 20_000;

  private final Set<TableType> types = EnumSet.noneOf(TableType.class);
  private final DocumentSeal seal;
  private final TableIndex tables;
  private final List<PrintedCells.Cell> cells = new ArrayList<>();
  private boolean truncated;

  CellsBuilder(RulePack pack, DocumentSeal seal) {
    this.seal = seal;
    this.tables = new TableIndex(seal.tables());
    for (Rule rule : pack.rules()) {
      if (rule.check() instanceof Check.Revisions) {
        types.addAll(rule.applies().tables());
      }
    }
  }

  boolean reads(TableType type) {
    return types.contains(type);
  }

  void read(BudgetRow row, int occurrence) {
    String table = tables.key(row.table());
    String key = table + "/" + RowLabels.key(row) + (occurrence == 1 ? "" : "#" + occurrence);
    for (Map.Entry<String, PrintedAmount> amount : row.amounts().entrySet()) {
      if (cells.size() == MOST_CELLS) {
        truncated = true;
        return;
      }
      cells.add(
          new PrintedCells.Cell(
              table,
              key + "/" + amount.getKey(),
              Cells.contribution(row, amount.getKey(), 1, amount.getValue())));
    }
  }

  PrintedCells build() {
    List<String> keys =
        seal.tables().stream()
            .map(TableSummary::table)
            .filter(table -> types.contains(table.type()))
            .map(tables::key)
            .toList();
    return new PrintedCells(
        Scope.of(seal.tables()), keys, truncated ? List.of() : cells, truncated);
  }
}
