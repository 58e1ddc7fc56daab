package org.budgetlens.contracts.table;

import java.util.List;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The last record of a document on {@code budget.rows} and {@code budget.rows.classified}: all its
 * rows have been published, in one transaction, before it.
 *
 * @param document who published what for which year
 * @param rowCount rows published before the seal; sequences run from 0 to rowCount − 1
 * @param tables every table that was read, in order
 * @param problems what could not be read
 * @param classification how the codes resolved; null on {@code budget.rows}
 */
public record DocumentSeal(
    DocumentDescriptor document,
    int rowCount,
    List<TableSummary> tables,
    List<Problem> problems,
    @Nullable ClassificationSummary classification) {
  public DocumentSeal {
    tables = List.copyOf(tables);
    problems = List.copyOf(problems);
    if (rowCount < 0) {
      throw new IllegalArgumentException("A negative row count: " + rowCount);
    }
  }

  /** How much the document holds. */
  public DocumentCounts counts() {
    int detail = tables.stream().mapToInt(TableSummary::detailRows).sum();
    return new DocumentCounts(tables.size(), rowCount, detail, problems.size());
  }

  /** The same seal after classification. */
  public DocumentSeal classified(ClassificationSummary summary) {
    return new DocumentSeal(document, rowCount, tables, problems, summary);
  }
}
