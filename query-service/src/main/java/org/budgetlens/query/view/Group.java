package org.budgetlens.query.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Detail rows of one column that have the same key.
 *
 * @param column which column, by its position
 * @param key the parts of the key, from coarse to fine; - where rows have none
 * @param fen Σ of the amounts in 分; null where all are blank
 * @param rows how many rows
 */
public record Group(int column, List<String> key, @Nullable Long fen, int rows) {
  public Group {
    key = List.copyOf(key);
  }
}
