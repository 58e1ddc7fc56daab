package org.budgetlens.audit.pack;

import java.util.List;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.jspecify.annotations.Nullable;

/**
 * An example document for one rule, with what must come of it.
 *
 * @param name holds, breaks, boundary, alone for a slip that no other rule of the pack catches, or
 *     what else it shows
 * @param expected the rule's outcome
 * @param differences the differences of the rule's violations in order, in 分
 * @param findings how many violations there are; null if the differences say it
 * @param seal the document
 * @param rows its rows
 * @param others the department's other documents, for a rule that compares documents
 */
public record Fixture(
    String name,
    Outcome expected,
    List<Long> differences,
    @Nullable Integer findings,
    DocumentSeal seal,
    List<BudgetRow> rows,
    List<Other> others) {
  public Fixture {
    differences = List.copyOf(differences);
    rows = List.copyOf(rows);
    others = List.copyOf(others);
  }

  /**
   * Another document.
   *
   * @param seal the document
   * @param rows its rows
   */
  public record Other(DocumentSeal seal, List<BudgetRow> rows) {
    public Other {
      rows = List.copyOf(rows);
    }
  }
}
