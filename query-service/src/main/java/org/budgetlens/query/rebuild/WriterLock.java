package org.budgetlens.query.rebuild;

/**
 * The advisory lock between writers of a schema, who share it, and whoever exchanges its tables. It
 * is a lock on a number and not on a table, so that a writer who has waited finds the new tables.
 */
public final class WriterLock {
  private static final String CLASS = "hashtext('budgetlens-query-writers')";

  /** Takes the lock of the schema that is written to, until the transaction ends. */
  public static final String SHARED =
      "SELECT pg_advisory_xact_lock_shared(" + CLASS + ", hashtext(current_schema()))";

  private WriterLock() {}

  /** Takes the lock of a schema alone, until the transaction ends. */
  static String alone(String schema) {
    return "SELECT pg_advisory_xact_lock(" + CLASS + ", hashtext('" + schema + "'))";
  }
}
