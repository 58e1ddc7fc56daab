package org.budgetlens.audit.evaluate;

import java.util.List;
import org.budgetlens.contracts.catalog.Organisation;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.TableSummary;
import org.jspecify.annotations.Nullable;

/**
 * What other documents are held against: the few rows of a document that rules name, without the
 * rest.
 *
 * @param document the document revision
 * @param organisation whose it is; null where no department is known
 * @param scope whose money its titles say it speaks of
 * @param generation the generation of catalogs it was classified with
 * @param pack the packs whose rules chose the rows, e.g. national@3
 * @param tables its tables, without their sums
 * @param rows the rows that rules name, in the order of the document
 * @param truncated whether there were more than are kept
 */
public record Digest(
    DocumentDescriptor document,
    @Nullable Organisation organisation,
    Scope scope,
    int generation,
    String pack,
    List<TableSummary> tables,
    List<BudgetRow> rows,
    boolean truncated) {
  public Digest {
    tables = List.copyOf(tables);
    rows = List.copyOf(rows);
  }

  /** The document as rules see it that compare documents. */
  DocumentSeal seal() {
    return new DocumentSeal(document, 0, tables, List.of(), null);
  }
}
