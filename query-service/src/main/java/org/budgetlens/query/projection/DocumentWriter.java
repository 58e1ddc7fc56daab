package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.query.change.Batch;
import org.budgetlens.query.change.Description;
import org.budgetlens.query.change.DocumentKey;
import org.budgetlens.query.change.Ladder;

/** Writes where documents stand and what they are; both only ever improve. */
final class DocumentWriter {
  private static final String DESCRIBE =
      """
      UPDATE document d SET knowledge = x.knowledge, file = x.file, kind = x.kind,
        department = x.department, department_code = x.department_code, district = x.district,
        fiscal_year = x.fiscal_year, slot = x.slot, problems = x.problems,
        table_count = x.table_count, row_count = x.row_count,
        detail_row_count = x.detail_row_count, problem_count = x.problem_count
      FROM unnest($1::bigint[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::int[], $9::text[], $10::text[], $11::int[], $12::int[], $13::int[],
        $14::int[])
        AS x (key, knowledge, file, kind, department, department_code, district, fiscal_year,
          slot, problems, table_count, row_count, detail_row_count, problem_count)
      WHERE d.key = x.key AND x.knowledge > d.knowledge
      RETURNING d.key""";
  private static final String RAISE =
      """
      UPDATE document d SET stage = x.stage, status = x.status
      FROM unnest($1::bigint[], $2::int[], $3::text[]) AS x (key, stage, status)
      WHERE d.key = x.key AND x.stage > d.stage
      RETURNING d.key""";
  // One line per document id: the newest revision that is shown, or else the newest.
  private static final String LIST =
      """
      WITH best AS (
        SELECT DISTINCT ON (id) id, key FROM document
        WHERE id = ANY ($1::text[]) AND slot IS NOT NULL
        ORDER BY id, (status = 'MATERIALIZED') DESC, revision DESC)
      UPDATE document d SET listed = (d.key = best.key) FROM best
      WHERE d.id = best.id AND d.listed <> (d.key = best.key)""";

  private static final String IDS =
      "SELECT DISTINCT id FROM document WHERE key = ANY ($1::bigint[])";

  private DocumentWriter() {}

  /** Writes a batch's descriptions and statuses, and adds the keys of what changed. */
  static Uni<Void> write(
      SqlConnection transaction, Batch batch, LockedDocuments documents, Set<Long> changed) {
    return describe(transaction, batch, documents, changed)
        .chain(() -> raise(transaction, batch, documents, changed));
  }

  /** Chooses which revision of each document id lists show. */
  static Uni<Void> list(SqlConnection transaction, Collection<String> ids) {
    var parameters = Tuple.tuple().addValue(ids.toArray(String[]::new));
    return transaction.preparedQuery(LIST).execute(parameters).replaceWithVoid();
  }

  /** The same for the ids of these documents. */
  static Uni<Void> listKeys(SqlConnection transaction, Collection<Long> keys) {
    return transaction
        .preparedQuery(IDS)
        .execute(Tuple.tuple().addValue(keys.toArray(Long[]::new)))
        .chain(
            rows -> {
              var ids = new ArrayList<String>();
              rows.forEach(row -> ids.add(row.getString("id")));
              return list(transaction, ids);
            });
  }

  private static Uni<Void> describe(
      SqlConnection transaction, Batch batch, LockedDocuments documents, Set<Long> changed) {
    if (batch.descriptions().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<Description> all = new ArrayList<>(batch.descriptions().values());
    var parameters =
        ColumnArrays.of(all)
            .bigint(it -> documents.keyOf(keyOf(it.document())))
            .integer(it -> it.knowledge().rank())
            .text(it -> it.document().file())
            .text(it -> it.document().kind() == null ? null : it.document().kind().name())
            .text(it -> it.document().department())
            .text(it -> it.document().departmentCode())
            .text(it -> it.document().district())
            .optionalInteger(it -> it.document().fiscalYear())
            .text(it -> it.document().slot())
            .text(it -> Json.of(it.problems()))
            .integer(it -> it.counts().tables())
            .integer(it -> it.counts().rows())
            .integer(it -> it.counts().detailRows())
            .integer(it -> it.counts().problems())
            .parameters();
    return transaction
        .preparedQuery(DESCRIBE)
        .execute(parameters)
        .invoke(rows -> collect(rows, changed))
        .replaceWithVoid();
  }

  private static Uni<Void> raise(
      SqlConnection transaction, Batch batch, LockedDocuments documents, Set<Long> changed) {
    List<Entry<DocumentKey, DocumentStatus>> all = List.copyOf(batch.statuses().entrySet());
    var parameters =
        ColumnArrays.of(all)
            .bigint(it -> documents.keyOf(it.getKey()))
            .integer(it -> Ladder.rung(it.getValue()))
            .text(it -> it.getValue().name())
            .parameters();
    return transaction
        .preparedQuery(RAISE)
        .execute(parameters)
        .invoke(rows -> collect(rows, changed))
        .replaceWithVoid();
  }

  private static void collect(RowSet<Row> rows, Set<Long> keys) {
    for (Row row : rows) {
      keys.add(row.getLong("key"));
    }
  }

  private static DocumentKey keyOf(DocumentDescriptor document) {
    return new DocumentKey(document.id(), document.revision());
  }
}
