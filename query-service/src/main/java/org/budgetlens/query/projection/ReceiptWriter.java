package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.query.change.Batch;
import org.budgetlens.query.change.DocumentKey;
import org.budgetlens.query.change.Placed;

/** Writes receipts, and how many violations each announces. */
final class ReceiptWriter {
  private static final String UPSERT =
      """
      INSERT INTO receipt (document_key, document, revision, department, department_code, district,
        fiscal_year, kafka_partition, kafka_offset, record)
      SELECT * FROM unnest($1::bigint[], $2::text[], $3::int[], $4::text[], $5::text[],
        $6::text[], $7::int[], $8::int[], $9::bigint[], $10::text[])
      ON CONFLICT (document_key) DO UPDATE SET
        department = excluded.department, department_code = excluded.department_code,
        district = excluded.district, fiscal_year = excluded.fiscal_year,
        kafka_partition = excluded.kafka_partition, kafka_offset = excluded.kafka_offset,
        record = excluded.record
      WHERE receipt.kafka_offset < excluded.kafka_offset
      RETURNING document_key""";
  private static final String FORGET =
      "DELETE FROM receipt_violations WHERE document_key = ANY ($1::bigint[])";
  private static final String ANNOUNCE =
      """
      INSERT INTO receipt_violations (document_key, rule, violations)
      SELECT * FROM unnest($1::bigint[], $2::text[], $3::int[])
      ON CONFLICT (document_key, rule) DO UPDATE SET violations = excluded.violations""";

  private record Announcement(long document, RuleOutcome outcome) {}

  private ReceiptWriter() {}

  static Uni<Void> write(SqlConnection transaction, Batch batch, LockedDocuments documents) {
    if (batch.receipts().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return upsert(transaction, batch, documents)
        .chain(written -> announce(transaction, batch, documents, written));
  }

  /** Returns the documents whose receipt this is: an older one changes nothing. */
  private static Uni<Set<Long>> upsert(
      SqlConnection transaction, Batch batch, LockedDocuments documents) {
    List<Map.Entry<DocumentKey, Placed<Receipt>>> all = List.copyOf(batch.receipts().entrySet());
    var parameters =
        ColumnArrays.of(all)
            .bigint(it -> documents.keyOf(it.getKey()))
            .text(it -> it.getKey().id())
            .integer(it -> it.getKey().revision())
            .text(it -> it.getValue().change().document().department())
            .text(it -> it.getValue().change().document().departmentCode())
            .text(it -> it.getValue().change().document().district())
            .optionalInteger(it -> it.getValue().change().document().fiscalYear())
            .integer(it -> it.getValue().position().partition())
            .bigint(it -> it.getValue().position().offset())
            .text(it -> Json.of(it.getValue().change()))
            .parameters();
    return transaction
        .preparedQuery(UPSERT)
        .execute(parameters)
        .map(
            rows -> {
              var written = new TreeSet<Long>();
              rows.forEach(row -> written.add(row.getLong("document_key")));
              return written;
            });
  }

  private static Uni<Void> announce(
      SqlConnection transaction, Batch batch, LockedDocuments documents, Set<Long> written) {
    if (written.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var announcements = new ArrayList<Announcement>();
    batch
        .receipts()
        .forEach(
            (key, receipt) ->
                receipt.change().outcomes().stream()
                    .filter(outcome -> written.contains(documents.keyOf(key)))
                    .filter(outcome -> outcome.violations() > 0)
                    .forEach(
                        outcome ->
                            announcements.add(new Announcement(documents.keyOf(key), outcome))));
    Long[] keys = written.toArray(Long[]::new);
    var parameters =
        ColumnArrays.of(announcements)
            .bigint(Announcement::document)
            .text(it -> it.outcome().rule().id())
            .integer(it -> it.outcome().violations())
            .parameters();
    return transaction
        .preparedQuery(FORGET)
        .execute(io.vertx.mutiny.sqlclient.Tuple.tuple().addValue(keys))
        .chain(() -> transaction.preparedQuery(ANNOUNCE).execute(parameters))
        .replaceWithVoid();
  }
}
