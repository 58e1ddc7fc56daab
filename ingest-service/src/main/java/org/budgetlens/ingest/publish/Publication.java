package org.budgetlens.ingest.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.RowReference;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;

/**
 * The events of a document that was read: its rows, numbered through, and the seal.
 *
 * @param rows every row, sequences from 0 without gaps
 * @param seal the seal
 */
public record Publication(List<BudgetRow> rows, DocumentSeal seal) {
  public Publication {
    rows = List.copyOf(rows);
  }

  /** Numbers the rows of a reading. Deterministic. */
  public static Publication of(DocumentDescriptor document, Reading.Read reading) {
    var rows = new ArrayList<BudgetRow>();
    var summaries = new ArrayList<TableSummary>();
    for (ReadTable table : reading.tables()) {
      var reference =
          new TableReference(
              summaries.size(), table.number(), table.title(), table.type(), table.unit());
      for (int i = 0; i < table.rows().size(); i++) {
        rows.add(row(document, rows.size(), reference, i, table.rows().get(i)));
      }
      summaries.add(summary(reference, table));
    }
    return new Publication(
        rows, new DocumentSeal(document, rows.size(), summaries, reading.problems(), null));
  }

  private static BudgetRow row(
      DocumentDescriptor document, int sequence, TableReference table, int index, TypedRow row) {
    return new BudgetRow(
        document.id(),
        document.file(),
        document.revision(),
        document.fiscalYear(),
        sequence,
        table,
        new RowReference(index, row.kind(), row.source()),
        row.codes(),
        row.text(),
        row.amounts());
  }

  private static TableSummary summary(TableReference reference, ReadTable table) {
    int details = (int) table.rows().stream().filter(row -> row.kind() == RowKind.DETAIL).count();
    return new TableSummary(
        reference,
        table.source(),
        table.columns(),
        table.rows().size(),
        details,
        table.proof().parity(),
        table.proof().columns(),
        table.proof().totals(),
        ordered(table.proof().sums()),
        table.notes());
  }

  private static Map<String, Long> ordered(Map<String, Long> sums) {
    return new LinkedHashMap<>(sums);
  }
}
