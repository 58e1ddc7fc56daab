package org.budgetlens.audit.evaluate;

import java.util.List;
import org.budgetlens.contracts.audit.Contribution;

/**
 * Every amount of a document revision, to tell what a later one changed.
 *
 * @param scope whose money its titles say it speaks of
 * @param tables the keys of the tables they stand in
 * @param cells the amounts in the order of the document
 * @param truncated whether there were more than are kept
 */
public record PrintedCells(Scope scope, List<String> tables, List<Cell> cells, boolean truncated) {
  public PrintedCells {
    tables = List.copyOf(tables);
    cells = List.copyOf(cells);
  }

  /**
   * One amount.
   *
   * @param table the key of its table
   * @param key names it without its position: table, row and column
   * @param cell what is printed, and where
   */
  public record Cell(String table, String key, Contribution cell) {}
}
