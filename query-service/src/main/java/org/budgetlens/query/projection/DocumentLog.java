package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Set;
import org.budgetlens.query.export.DocumentLine;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.store.DocumentLines;

/**
 * Appends the lines of changed documents to the log that live streams resume from. Positions are
 * given out under a lock that is held until the commit, so that nobody sees a position before all
 * lower ones.
 */
final class DocumentLog {
  /** Channel on which other instances are told that the log has grown. */
  static final String CHANNEL = "query_documents";

  private static final String CHANGED =
      "SELECT * FROM document WHERE key = ANY ($1::bigint[]) AND slot IS NOT NULL AND listed"
          + " ORDER BY natural_order";
  private static final String RESERVE =
      "UPDATE document_log SET next_position = next_position + $1 RETURNING next_position";
  private static final String APPEND =
      """
      INSERT INTO document_event (position, department, department_code, district, record)
      SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])""";
  private static final String NOTIFY = "SELECT pg_notify('" + CHANNEL + "', '')";

  private record Entry(long position, DocumentLine line) {}

  private DocumentLog() {}

  static Uni<Void> append(SqlConnection transaction, Set<Long> changed) {
    if (changed.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(CHANGED)
        .execute(Tuple.tuple().addValue(changed.toArray(Long[]::new)))
        .chain(
            rows -> {
              var lines = new ArrayList<DocumentLine>();
              rows.forEach(row -> lines.add(DocumentLines.of(row)));
              return lines.isEmpty() ? Uni.createFrom().voidItem() : append(transaction, lines);
            });
  }

  private static Uni<Void> append(SqlConnection transaction, ArrayList<DocumentLine> lines) {
    return transaction
        .preparedQuery(RESERVE)
        .execute(Tuple.of((long) lines.size()))
        .chain(
            rows -> {
              long first = rows.iterator().next().getLong("next_position") - lines.size();
              var entries = new ArrayList<Entry>();
              lines.forEach(line -> entries.add(new Entry(first + entries.size(), line)));
              var parameters =
                  ColumnArrays.of(entries)
                      .bigint(Entry::position)
                      .text(it -> it.line().department())
                      .text(it -> it.line().departmentCode())
                      .text(it -> it.line().district())
                      .text(it -> ExportJson.write(it.line()))
                      .parameters();
              return transaction.preparedQuery(APPEND).execute(parameters);
            })
        .chain(() -> transaction.query(NOTIFY).execute())
        .replaceWithVoid();
  }
}
