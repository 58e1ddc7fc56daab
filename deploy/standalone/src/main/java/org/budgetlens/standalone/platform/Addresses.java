package org.budgetlens.standalone.platform;

import org.budgetlens.embedded.BudgetLensDatabase;

/**
 * Where services find the broker and the database.
 *
 * @param kafkaPort port of the broker
 * @param postgresPort port of the database
 */
record Addresses(int kafkaPort, int postgresPort) {
  String bootstrapServers() {
    return "127.0.0.1:" + kafkaPort;
  }

  String reactiveUrl() {
    return "postgresql://127.0.0.1:" + postgresPort + "/" + BudgetLensDatabase.NAME;
  }

  String jdbcUrl() {
    return "jdbc:" + reactiveUrl();
  }
}
