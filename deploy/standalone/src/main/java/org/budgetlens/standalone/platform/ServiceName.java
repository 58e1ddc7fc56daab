package org.budgetlens.standalone.platform;

import java.util.Optional;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.embedded.Schema;
import org.budgetlens.standalone.option.PortName;
import org.jspecify.annotations.Nullable;

/** The four services, in the order of the pipeline. */
public enum ServiceName {
  INGEST(PortName.INGEST, Schema.INGEST),
  CLASSIFY(PortName.CLASSIFY, Schema.CLASSIFY),
  AUDIT(PortName.AUDIT, null),
  QUERY(PortName.QUERY, Schema.QUERY);

  private final PortName port;
  private final @Nullable Schema schema;

  ServiceName(PortName port, @Nullable Schema schema) {
    this.port = port;
    this.schema = schema;
  }

  /** The service a document in this status waits for. */
  public static ServiceName nextAfter(DocumentStatus status) {
    return switch (status) {
      case RECEIVED -> INGEST;
      case PARSED -> CLASSIFY;
      case CLASSIFIED -> AUDIT;
      case AUDITED, MATERIALIZED, REJECTED -> QUERY;
    };
  }

  /** Which port it listens on. */
  public PortName port() {
    return port;
  }

  /** Its name in messages and file names, e.g. ingest. */
  public String label() {
    return port.label();
  }

  /** Its part of the database, where it has one. */
  Optional<Schema> schema() {
    return Optional.ofNullable(schema);
  }
}
