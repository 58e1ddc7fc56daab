package org.budgetlens.query.view;

import java.util.LinkedHashSet;
import java.util.List;
import org.budgetlens.contracts.table.TableType;

/**
 * What a view reads of each document. Views that differ only in how much of a code they show have
 * the same: {@link ViewChoice} makes the same columns for them.
 *
 * @param tables the types of tables, the best first
 * @param grouping the summaries
 * @param measures canonical names of the amount columns, first the one that is compared
 */
public record ViewShape(List<TableType> tables, Grouping grouping, List<String> measures) {
  public ViewShape {
    tables = List.copyOf(tables);
    measures = List.copyOf(measures);
  }

  /** What a view of this amount column reads. */
  public static ViewShape of(View view, String measure) {
    var measures = new LinkedHashSet<String>();
    measures.add(measure);
    if (view.dimension() instanceof Dimension.Parts parts) {
      parts.parts().forEach(part -> measures.add(part.column()));
    }
    return new ViewShape(view.tables(), view.dimension().grouping(), List.copyOf(measures));
  }
}
