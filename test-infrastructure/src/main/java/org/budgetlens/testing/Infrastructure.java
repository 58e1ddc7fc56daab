package org.budgetlens.testing;

import org.budgetlens.embedded.Schema;

/** A broker and a database for tests. Each is started when it is first asked for. */
interface Infrastructure {
  /** How many partitions the pipeline's topics have in tests. */
  int PARTITIONS = 3;

  /** Address of a broker that has the pipeline's topics. */
  String bootstrapServers();

  /** Where a service finds its schema in a database that has all services' schemas. */
  DatabaseAddress database(Schema schema);
}
