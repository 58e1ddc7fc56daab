package org.budgetlens.standalone.option;

import java.util.Locale;
import java.util.Optional;

/** The ports a run listens on, each on 127.0.0.1 only. */
public enum PortName {
  KAFKA(9092),
  POSTGRES(5432),
  INGEST(8081),
  CLASSIFY(8082),
  AUDIT(8083),
  QUERY(8080);

  private final int usual;

  PortName(int usual) {
    this.usual = usual;
  }

  /** The port where the user names no other. */
  public int usual() {
    return usual;
  }

  /** The name as users write it, e.g. kafka. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<PortName> of(String label) {
    for (PortName name : values()) {
      if (name.label().equals(label)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
