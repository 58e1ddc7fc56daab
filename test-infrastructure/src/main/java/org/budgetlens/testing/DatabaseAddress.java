package org.budgetlens.testing;

import org.budgetlens.embedded.BudgetLensDatabase;
import org.budgetlens.embedded.Schema;

/**
 * How a service reaches its schema.
 *
 * @param host name of the server's machine
 * @param port port of the server
 * @param schema the service's schema; its owner is who connects
 */
public record DatabaseAddress(String host, int port, Schema schema) {
  /** URL for JDBC. */
  public String jdbcUrl() {
    return "jdbc:" + reactiveUrl();
  }

  /** URL for the reactive client. */
  public String reactiveUrl() {
    return "postgresql://" + host + ":" + port + "/" + BudgetLensDatabase.NAME;
  }
}
