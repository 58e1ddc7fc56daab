package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Everything that is worked out once for a document, when it is shown. */
final class Summaries {
  /** To be raised with every change of what is worked out: older summaries are then made anew. */
  private static final int VERSION = 1;

  private static final String DONE =
      "UPDATE document SET summary_version = $2 WHERE key = ANY ($1::bigint[])";
  private static final String STALE =
      """
      SELECT key FROM document WHERE status = 'MATERIALIZED' AND summary_version < $1
      ORDER BY current DESC, key LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED""";

  private Summaries() {}

  /** Works out what readers see of these documents. */
  static Uni<Void> write(SqlConnection transaction, Collection<Long> documents) {
    var done = Tuple.tuple().addValue(documents.toArray(Long[]::new)).addInteger(VERSION);
    return SummaryWriter.write(transaction, documents)
        .chain(() -> ProjectWriter.write(transaction, documents))
        .chain(() -> transaction.preparedQuery(DONE).execute(done))
        .replaceWithVoid();
  }

  /**
   * Makes summaries of an older version anew.
   *
   * @return how many there were, at most the limit
   */
  static Uni<Integer> refresh(SqlConnection transaction, int limit) {
    return transaction
        .preparedQuery(STALE)
        .execute(Tuple.of(VERSION, limit))
        .chain(
            rows -> {
              List<Long> keys = new ArrayList<>();
              rows.forEach(row -> keys.add(row.getLong("key")));
              return keys.isEmpty()
                  ? Uni.createFrom().item(0)
                  : write(transaction, keys).replaceWith(keys.size());
            });
  }
}
