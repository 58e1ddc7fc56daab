package org.budgetlens.audit.pack;

import java.util.Set;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/**
 * Which other documents a document is held against, and what should hold between them.
 *
 * @param own kinds of documents that are held against others; empty for all the rule concerns
 * @param kind the other document's kind; null for the same
 * @param year the other document's fiscal year, counted from the own one: −1 for the year before
 * @param units whether the others are those of the department's units, and not its own
 * @param ownRows which of the own rows count; null for all
 * @param check what should hold; its cells say whose they are
 */
public record DocumentPair(
    Set<DocumentKind> own,
    @Nullable DocumentKind kind,
    int year,
    boolean units,
    @Nullable RowCondition ownRows,
    Check.Groups check) {
  public DocumentPair {
    own = Set.copyOf(own);
  }

  /** Whether a row is one of the own cells that are compared. */
  public boolean concerns(GroupCell cell, BudgetRow row) {
    RowCondition wanted = ownRows;
    return cell.matches(row)
        && (cell.from() == GroupCell.From.OTHER || wanted == null || wanted.holds(row));
  }

  /** The other document's kind for an own document of some kind. */
  public DocumentKind kindFor(DocumentKind ownKind) {
    return kind == null ? ownKind : kind;
  }
}
