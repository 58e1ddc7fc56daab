package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.operations.meter.Meters;
import org.budgetlens.query.change.Batch;
import org.budgetlens.query.change.Ladder;
import org.jboss.logging.Logger;

/**
 * Shows a document revision to readers, in the transaction that completes it: its seal with all its
 * rows, its receipt, and the violations the receipt announces. The slot's pointer, and with it
 * every view, moves at the commit; an older revision never moves it back.
 */
final class Publication {
  private static final Logger LOG = Logger.getLogger(Publication.class);

  // Violations of a revision may be known in a later state only: the topic is compacted. So those
  // count that were first seen by then and were not resolved before.
  private static final String COMPLETE =
      """
      SELECT d.key, d.slot, d.id, d.revision, NOT EXISTS (
          SELECT FROM receipt_violations a WHERE a.document_key = d.key AND a.violations > (
            SELECT count(*) FROM violation v
            WHERE v.slot = d.slot AND v.rule = a.rule AND v.first_revision <= d.revision
              AND (v.last_revision >= d.revision OR v.status <> 'RESOLVED'))) AS audited,
        d.sealed_rows - (
          SELECT count(*) FROM fact_row f
          WHERE f.fiscal_year = coalesce(d.fact_year, 0) AND f.document_key = d.key) AS missing
      FROM document d JOIN receipt r ON r.document_key = d.key
      WHERE d.key = ANY ($1::bigint[]) AND d.status <> 'MATERIALIZED' AND d.slot IS NOT NULL
        AND d.sealed_rows IS NOT NULL
      ORDER BY d.slot, d.revision, d.id\
      """;
  private static final String WAIT =
      """
      UPDATE document SET waiting_since = now()
      WHERE key = ANY ($1::bigint[]) AND waiting_since IS NULL\
      """;
  private static final String MATERIALIZE =
      """
      UPDATE document SET status = $2, stage = $3, waiting_since = NULL
      WHERE key = ANY ($1::bigint[])\
      """;
  private static final String POINT =
      """
      INSERT INTO slot (slot, document_key, revision, document)
      SELECT DISTINCT ON (slot) slot, key, revision, id FROM document
      WHERE key = ANY ($1::bigint[]) ORDER BY slot, revision DESC, id DESC
      ON CONFLICT (slot) DO UPDATE SET document_key = excluded.document_key,
        revision = excluded.revision, document = excluded.document
      WHERE (slot.revision, slot.document) < (excluded.revision, excluded.document)\
      """;
  private static final String SWITCH =
      """
      UPDATE document d SET current = (s.document_key = d.key) FROM slot s
      WHERE s.slot = ANY ($1::text[]) AND d.slot = s.slot
        AND d.current <> (s.document_key = d.key)\
      """;
  private static final String SWITCH_PROJECTS =
      """
      UPDATE project p SET current = d.current FROM document d
      WHERE d.slot = ANY ($1::text[]) AND p.document_key = d.key AND p.current <> d.current\
      """;
  private static final String OVERDUE =
      """
      SELECT key FROM document WHERE waiting_since < now() - $1::bigint * interval '1 millisecond'
      ORDER BY id, revision LIMIT 100 FOR NO KEY UPDATE SKIP LOCKED\
      """;

  private Publication() {}

  /** Shows what the batch completes, and adds the keys of what it showed. */
  static Uni<Void> publish(
      SqlConnection transaction, Batch batch, LockedDocuments documents, Set<Long> changed) {
    if (batch.seals().isEmpty() && batch.receipts().isEmpty() && batch.violations().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return publish(transaction, documents.keys(), false, changed);
  }

  /**
   * Documents for which announced violations have been missing for longer than this, locked. Such a
   * document is shown nevertheless: its missing violations may be among the dead letters.
   */
  static Uni<List<Long>> overdue(SqlConnection transaction, long patienceMillis) {
    return transaction
        .preparedQuery(OVERDUE)
        .execute(Tuple.of(patienceMillis))
        .map(
            rows -> {
              var keys = new ArrayList<Long>();
              rows.forEach(row -> keys.add(row.getLong("key")));
              return keys;
            });
  }

  static Uni<Void> publish(
      SqlConnection transaction,
      Collection<Long> candidates,
      boolean withoutViolations,
      Set<Long> changed) {
    return transaction
        .preparedQuery(COMPLETE)
        .execute(keys(candidates))
        .chain(
            rows -> {
              var complete = new ArrayList<Long>();
              var slots = new ArrayList<String>();
              var waiting = new ArrayList<Long>();
              for (Row row : rows) {
                long key = row.getLong("key");
                if (row.getLong("missing") != 0) {
                  // Rows come before their seal: what is missing is among the dead letters.
                  LOG.errorf(
                      "Not shown: document=%s revision=%d missingRows=%d",
                      row.getString("id"), row.getInteger("revision"), row.getLong("missing"));
                } else if (row.getBoolean("audited") || withoutViolations) {
                  complete.add(key);
                  slots.add(row.getString("slot"));
                } else {
                  waiting.add(key);
                }
              }
              changed.addAll(complete);
              return await(transaction, waiting).chain(() -> show(transaction, complete, slots));
            });
  }

  private static Uni<Void> await(SqlConnection transaction, List<Long> waiting) {
    return waiting.isEmpty()
        ? Uni.createFrom().voidItem()
        : transaction.preparedQuery(WAIT).execute(keys(waiting)).replaceWithVoid();
  }

  private static Uni<Void> show(
      SqlConnection transaction, List<Long> complete, List<String> slots) {
    if (complete.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var status = DocumentStatus.MATERIALIZED;
    Meters.documents(status, complete.size());
    var materialize = keys(complete).addString(status.name()).addInteger(Ladder.rung(status));
    return transaction
        .preparedQuery(MATERIALIZE)
        .execute(materialize)
        .chain(() -> Summaries.writeMissing(transaction, complete))
        .chain(() -> transaction.preparedQuery(POINT).execute(keys(complete)))
        .chain(() -> transaction.preparedQuery(SWITCH).execute(slots(slots)))
        .chain(() -> transaction.preparedQuery(SWITCH_PROJECTS).execute(slots(slots)))
        .replaceWithVoid();
  }

  private static Tuple slots(List<String> slots) {
    return Tuple.tuple().addValue(slots.toArray(String[]::new));
  }

  private static Tuple keys(Collection<Long> keys) {
    return Tuple.tuple().addValue(keys.toArray(Long[]::new));
  }
}
