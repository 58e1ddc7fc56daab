package org.budgetlens.query.view;

import java.util.List;

/** Leaves only some rows of a view. Sums and shares stay those of the whole. */
public final class ViewKeys {
  private ViewKeys() {}

  /**
   * The rows with these keys.
   *
   * @param keys the keys; empty for all rows
   */
  public static ViewResult only(ViewResult view, List<String> keys) {
    return keys.isEmpty()
        ? view
        : new ViewResult(
            view.view(),
            view.title(),
            view.unit(),
            view.measure(),
            view.columns(),
            view.rows().stream().filter(row -> keys.contains(row.key())).toList(),
            view.without());
  }
}
