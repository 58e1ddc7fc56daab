package org.budgetlens.query.view;

import java.util.List;

/**
 * Detail rows of one table that have the same key, added up.
 *
 * @param column which column of the view, by its position
 * @param key the parts of the key, from coarse to fine; - where rows have none
 * @param fen Σ of the amounts in 分
 * @param rows how many rows have an amount
 */
public record Group(int column, List<String> key, long fen, int rows) {
  public Group {
    key = List.copyOf(key);
  }
}
