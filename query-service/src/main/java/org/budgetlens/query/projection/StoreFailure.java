package org.budgetlens.query.projection;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** Tells records that the database refuses from a database that cannot answer now. */
final class StoreFailure {
  private StoreFailure() {}

  /**
   * Whether the database refuses what is written: trying again cannot help. SQLSTATE class 22 is
   * data it cannot hold, such as a NUL character; class 23 is data that breaks a constraint.
   */
  static boolean isRefusal(Throwable failure) {
    String state = sqlState(failure);
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }

  private static @Nullable String sqlState(@Nullable Throwable failure) {
    for (Throwable it = failure; it != null; it = it.getCause()) {
      if (it instanceof PgException refused) {
        return refused.getSqlState();
      }
    }
    return null;
  }
}
