package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import org.budgetlens.query.change.Batch;

/** Writes the current state of violations, and the log of all their states. */
final class ViolationWriter {
  /** Channel on which other instances are told that the log has grown. */
  static final String CHANNEL = "query_violations";

  // All states of a violation come over one partition: the higher offset is the newer state.
  private static final String UPSERT =
      """
      INSERT INTO violation (id, kafka_partition, kafka_offset, slot, document, revision,
        first_revision, last_revision, rule, severity, status, department, department_code,
        district, fiscal_year, difference, materiality, subject, record)
      SELECT x.id, x.kafka_partition, x.kafka_offset, x.slot, x.document, x.revision,
        x.first_revision, x.last_revision, x.rule, x.severity, x.status, x.department,
        x.department_code, x.district, x.fiscal_year, x.difference, x.materiality::numeric,
        x.subject, x.record
      FROM unnest($1::text[], $2::int[], $3::bigint[], $4::text[], $5::text[], $6::int[],
        $7::int[], $8::int[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[],
        $14::text[], $15::int[], $16::bigint[], $17::text[], $18::text[], $19::text[])
        AS x (id, kafka_partition, kafka_offset, slot, document, revision, first_revision,
          last_revision, rule, severity, status, department, department_code, district,
          fiscal_year, difference, materiality, subject, record)
      ON CONFLICT (id) DO UPDATE SET
        kafka_partition = excluded.kafka_partition, kafka_offset = excluded.kafka_offset,
        slot = excluded.slot, document = excluded.document, revision = excluded.revision,
        first_revision = excluded.first_revision, last_revision = excluded.last_revision,
        rule = excluded.rule, severity = excluded.severity, status = excluded.status,
        department = excluded.department, department_code = excluded.department_code,
        district = excluded.district, fiscal_year = excluded.fiscal_year,
        difference = excluded.difference, materiality = excluded.materiality,
        subject = excluded.subject, record = excluded.record
      WHERE violation.kafka_offset < excluded.kafka_offset""";
  private static final String LOG =
      """
      INSERT INTO violation_event (kafka_partition, kafka_offset, rule, severity, department,
        department_code, district, record)
      SELECT * FROM unnest($1::int[], $2::bigint[], $3::text[], $4::text[], $5::text[],
        $6::text[], $7::text[], $8::text[])
      ON CONFLICT DO NOTHING""";
  private static final String ADVANCE =
      """
      INSERT INTO violation_position (kafka_partition, next_offset)
      SELECT * FROM unnest($1::int[], $2::bigint[])
      ON CONFLICT (kafka_partition) DO UPDATE SET next_offset = excluded.next_offset
      WHERE violation_position.next_offset < excluded.next_offset""";
  private static final String NOTIFY = "SELECT pg_notify('" + CHANNEL + "', '')";

  private ViolationWriter() {}

  static Uni<Void> write(
      SqlConnection transaction, Batch batch, List<RecordedViolation> violations) {
    if (violations.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return log(transaction, violations)
        .chain(() -> upsert(transaction, violations))
        .chain(() -> advance(transaction, batch))
        .chain(() -> transaction.query(NOTIFY).execute())
        .replaceWithVoid();
  }

  private static Uni<Void> log(SqlConnection transaction, List<RecordedViolation> violations) {
    var parameters =
        ColumnArrays.of(violations)
            .integer(it -> it.position().partition())
            .bigint(it -> it.position().offset())
            .text(it -> it.violation().rule().id())
            .text(it -> it.violation().severity().name())
            .text(it -> it.violation().document().department())
            .text(it -> it.violation().document().departmentCode())
            .text(it -> it.violation().document().district())
            .text(RecordedViolation::json)
            .parameters();
    return transaction.preparedQuery(LOG).execute(parameters).replaceWithVoid();
  }

  private static Uni<Void> upsert(SqlConnection transaction, List<RecordedViolation> violations) {
    var parameters =
        ColumnArrays.of(RecordedViolation.newest(violations))
            .text(it -> it.violation().id())
            .integer(it -> it.position().partition())
            .bigint(it -> it.position().offset())
            .text(it -> it.violation().document().slot())
            .text(it -> it.violation().document().id())
            .integer(it -> it.violation().document().revision())
            .integer(it -> it.violation().firstSeen().revision())
            .integer(it -> it.violation().lastSeen().revision())
            .text(it -> it.violation().rule().id())
            .text(it -> it.violation().severity().name())
            .text(it -> it.violation().status().name())
            .text(it -> it.violation().document().department())
            .text(it -> it.violation().document().departmentCode())
            .text(it -> it.violation().document().district())
            .optionalInteger(it -> it.violation().document().fiscalYear())
            .bigint(it -> it.violation().difference())
            .text(it -> it.violation().materiality().toPlainString())
            .text(it -> it.violation().subject().key())
            .text(RecordedViolation::json)
            .parameters();
    return transaction.preparedQuery(UPSERT).execute(parameters).replaceWithVoid();
  }

  private static Uni<Void> advance(SqlConnection transaction, Batch batch) {
    var parameters =
        ColumnArrays.of(batch.violationPositions().entrySet())
            .integer(Map.Entry::getKey)
            .bigint(Map.Entry::getValue)
            .parameters();
    return transaction.preparedQuery(ADVANCE).execute(parameters).replaceWithVoid();
  }
}
