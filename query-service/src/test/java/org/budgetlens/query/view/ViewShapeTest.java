package org.budgetlens.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.api.Test;

class ViewShapeTest {
  /** Columns are kept by their shape, so that views that share it must choose alike. */
  @Test
  void viewsOfOneShapeChooseTheSameColumns() {
    var choices = new HashMap<ViewShape, List<Object>>();
    for (View view : View.values()) {
      for (String measure : view.measures()) {
        List<Object> choice = choice(view, measure);
        List<Object> known = choices.putIfAbsent(ViewShape.of(view, measure), choice);
        assertThat(known == null ? choice : known).isEqualTo(choice);
      }
    }
    assertThat(ViewShape.of(View.FUNCTIONAL_CLASSES, "total"))
        .isEqualTo(ViewShape.of(View.FUNCTIONAL_ITEMS, "total"))
        .isNotEqualTo(ViewShape.of(View.FUNCTIONAL_ITEMS, "basic"));
  }

  /** Everything of a view that {@link ViewChoice} looks at. */
  private static List<Object> choice(View view, String measure) {
    Map<TableType, String> totals = new HashMap<>();
    view.tables().forEach(it -> totals.put(it, view.total(measure, it)));
    Object parts = view.dimension() instanceof Dimension.Parts own ? own.parts() : List.of();
    return List.of(view.dimension().getClass(), parts, view.tables(), totals, measure);
  }
}
