package org.budgetlens.benchmark.pipeline;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.benchmark.Published;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.ingest.publish.Publication;

/** The samples, published again and again by departments with other names. */
final class Department {
  private final List<Publication> samples = Published.ofSamples();

  /** What the department of this number publishes. */
  Publication publication(int number) {
    Publication sample = samples.get(number % samples.size());
    DocumentDescriptor printed = sample.seal().document();
    String id = "%064x".formatted(number + 1);
    String name = printed.department() + number;
    var document =
        new DocumentDescriptor(
            id,
            printed.file(),
            printed.kind(),
            name,
            printed.departmentCode(),
            printed.district(),
            printed.fiscalYear(),
            DocumentDescriptor.slotOf(
                id, printed.kind(), name, printed.district(), printed.fiscalYear()),
            1);
    var rows = new ArrayList<BudgetRow>();
    for (BudgetRow row : sample.rows()) {
      rows.add(
          new BudgetRow(
              id,
              row.file(),
              row.revision(),
              row.fiscalYear(),
              row.sequence(),
              row.table(),
              row.row(),
              row.codes(),
              row.text(),
              row.amounts()));
    }
    DocumentSeal seal = sample.seal();
    return new Publication(
        rows, new DocumentSeal(document, seal.rowCount(), seal.tables(), seal.problems(), null));
  }

  /** How many rows the department of this number publishes. */
  int rows(int number) {
    return samples.get(number % samples.size()).rows().size();
  }

  /** The number of the department that published the document with this id. */
  static int number(byte[] id) {
    return Integer.parseInt(new String(id, US_ASCII), 16) - 1;
  }
}
