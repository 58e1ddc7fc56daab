package org.budgetlens.embedded;

import java.util.Locale;

/** A service's part of the database: a schema, and the role that owns it and nothing else. */
public enum Schema {
  INGEST,
  CLASSIFY,
  QUERY;

  /** Name of the schema, and of the role. */
  public String role() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role's password. The database is reachable from this machine only. */
  public String password() {
    return role();
  }

  /**
   * The schema with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Schema of(String role) {
    return valueOf(role.toUpperCase(Locale.ROOT));
  }
}
