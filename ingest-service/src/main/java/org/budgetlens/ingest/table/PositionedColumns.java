package org.budgetlens.ingest.table;

import java.util.List;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.ingest.form.RowIdentity;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Line;

/**
 * Whether columns can be trusted that were found by where the text stands. That every column adds
 * up says nothing about which label it stands under; so nothing may be left unread, and the rows
 * must add up the way the form says.
 */
final class PositionedColumns {
  private PositionedColumns() {}

  /** Whether a section's table was found by positions. */
  static boolean in(Section section) {
    return section.body().stream().anyMatch(line -> line.place() == Line.Place.POSITIONED);
  }

  /** Whether they are in doubt: figures may stand in the wrong columns. */
  static boolean inDoubt(TableForm form, ReadTable table, List<ReadingProblem> problems) {
    return problems.stream().anyMatch(PositionedColumns::isLeftUnread)
        || (form.layout() instanceof TableForm.Layout.Columns columns
            && columns.identities().stream().anyMatch(identity -> contradicts(identity, table)));
  }

  private static boolean isLeftUnread(ReadingProblem problem) {
    return problem instanceof ReadingProblem.UnmappedCell
        || problem instanceof ReadingProblem.UnreadableAmount
        || problem instanceof ReadingProblem.IncompleteCode
        || problem instanceof ReadingProblem.UnreadLines;
  }

  /** Whether most rows do not add up; a few may be faults of the document. */
  private static boolean contradicts(RowIdentity identity, ReadTable table) {
    if (identity.atMost()
        || identity.isVoid(table.columns())
        || !table.columns().contains(identity.whole())
        || !table.columns().containsAll(identity.parts())) {
      return false;
    }
    int rows = 0;
    int broken = 0;
    for (TypedRow row : table.rows()) {
      PrintedSum parts = PrintedSum.NOTHING;
      for (String part : identity.parts()) {
        parts = parts.plus(row.amounts().get(part));
      }
      PrintedSum whole = PrintedSum.NOTHING.plus(row.amounts().get(identity.whole()));
      if (!parts.isNothing() && !whole.isNothing()) {
        rows++;
        broken += parts.against(whole) == Parity.BROKEN ? 1 : 0;
      }
    }
    return broken * 2 > rows;
  }
}
