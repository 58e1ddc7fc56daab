package org.budgetlens.query.store;

import io.vertx.mutiny.sqlclient.Row;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.query.export.DocumentLine;
import org.budgetlens.query.export.Publisher;

/** Makes lines of documents from rows of the table {@code document}. */
public final class DocumentLines {
  private DocumentLines() {}

  /** The line of a document. */
  public static DocumentLine of(Row row) {
    return new DocumentLine(
        row.getString("id"),
        row.getString("file"),
        row.getString("kind"),
        row.getString("department"),
        row.getString("department_code"),
        row.getString("district"),
        row.getInteger("fiscal_year"),
        row.getInteger("revision"),
        row.getString("status"),
        row.getString("problems"),
        new DocumentCounts(
            row.getInteger("table_count"),
            row.getInteger("row_count"),
            row.getInteger("detail_row_count"),
            row.getInteger("problem_count")),
        Publisher.of(row.getString("organisation"), row.getString("organisation_name")));
  }
}
