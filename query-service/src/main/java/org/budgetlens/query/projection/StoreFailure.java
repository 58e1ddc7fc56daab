package org.budgetlens.query.projection;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** Tells records that the database refuses from a database that cannot answer now. */
final class StoreFailure {
  private StoreFailure() {}

  /**
   * Whether what is written is refused: trying again cannot help. SQLSTATE class 22 is data that
   * the database cannot hold, such as a NUL character, class 23 data that breaks a constraint and
   * class 54 data beyond its limits; the exceptions come from a record that contradicts itself.
   */
  static boolean isRefusal(Throwable failure) {
    return switch (failure) {
      case PgException refused -> isRefusal(refused.getSqlState());
      case NullPointerException contradiction -> true;
      case IllegalArgumentException contradiction -> true;
      case ArithmeticException contradiction -> true;
      default -> failure.getCause() instanceof PgException cause && isRefusal(cause.getSqlState());
    };
  }

  private static boolean isRefusal(@Nullable String sqlState) {
    return sqlState != null
        && (sqlState.startsWith("22") || sqlState.startsWith("23") || sqlState.startsWith("54"));
  }
}
