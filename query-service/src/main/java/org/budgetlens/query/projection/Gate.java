package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.budgetlens.query.rebuild.WriterLock;

/**
 * What every writer passes first: while a rebuild exchanges the tables, writers wait, and then go
 * on with the new ones.
 */
final class Gate {
  private Gate() {}

  /** Enters; left at the end of the transaction. */
  static Uni<Void> enter(SqlConnection transaction) {
    return transaction.query(WriterLock.SHARED).execute().replaceWithVoid();
  }
}
