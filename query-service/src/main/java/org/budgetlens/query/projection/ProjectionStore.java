package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.budgetlens.query.change.Batch;
import org.budgetlens.query.change.DocumentKey;

/** Writes batches, each in one transaction. */
@ApplicationScoped
class ProjectionStore {
  private final Pool pool;
  private final KnownNames knownNames;

  ProjectionStore(Pool pool, KnownNames knownNames) {
    this.pool = pool;
    this.knownNames = knownNames;
  }

  /** Writes batches in order, each whole or not at all. May be repeated. */
  Uni<Void> write(List<PreparedBatch> batches) {
    Uni<Void> written = Uni.createFrom().voidItem();
    for (PreparedBatch batch : batches) {
      written = written.chain(() -> write(batch));
    }
    return written;
  }

  private Uni<Void> write(PreparedBatch batch) {
    Set<CodeName> names = knownNames.unknown(batch.names());
    return this.<Void>inTransaction(
            transaction ->
                write(transaction, batch, names).chain(() -> batch.reached().write(transaction)))
        .invoke(() -> knownNames.stored(names));
  }

  private <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(
        transaction -> Gate.enter(transaction).chain(() -> work.apply(transaction)));
  }

  /**
   * Shows documents whose announced violations have been missing for longer than this.
   *
   * @return how many
   */
  Uni<Integer> publishOverdue(Duration patience) {
    return inTransaction(
        transaction ->
            Publication.overdue(transaction, patience.toMillis())
                .chain(keys -> publishOverdue(transaction, keys)));
  }

  /**
   * Makes summaries of an older version anew.
   *
   * @return how many there were, at most the limit
   */
  Uni<Integer> refreshSummaries(int limit) {
    return inTransaction(transaction -> Summaries.refresh(transaction, limit));
  }

  private static Uni<Void> write(
      SqlConnection transaction, PreparedBatch prepared, Set<CodeName> names) {
    Batch batch = prepared.batch();
    var keys = new TreeSet<DocumentKey>(batch.statuses().keySet());
    if (keys.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var changed = new TreeSet<Long>();
    return LockedDocuments.lock(transaction, keys)
        .chain(
            documents ->
                DocumentWriter.write(transaction, batch, documents, changed)
                    .chain(() -> RowWriter.write(transaction, batch, documents))
                    .chain(() -> CodeNameWriter.write(transaction, names))
                    .chain(() -> SealWriter.write(transaction, batch, prepared.whole(), documents))
                    .invoke(changed::addAll)
                    .chain(() -> ViolationWriter.write(transaction, batch, prepared.violations()))
                    .chain(() -> ReceiptWriter.write(transaction, batch, documents))
                    .chain(() -> Publication.publish(transaction, batch, documents, changed))
                    .chain(() -> list(transaction, documents, changed))
                    .chain(() -> DocumentLog.append(transaction, changed)));
  }

  private static Uni<Void> list(
      SqlConnection transaction, LockedDocuments documents, Set<Long> changed) {
    return changed.isEmpty()
        ? Uni.createFrom().voidItem() // more rows of documents that are listed as they stand
        : DocumentWriter.list(transaction, documents.ids());
  }

  private static Uni<Integer> publishOverdue(SqlConnection transaction, List<Long> keys) {
    if (keys.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    var changed = new TreeSet<Long>();
    return Publication.publish(transaction, keys, true, changed)
        .chain(() -> DocumentWriter.listKeys(transaction, keys))
        .chain(() -> DocumentLog.append(transaction, changed))
        .map(done -> changed.size());
  }
}
