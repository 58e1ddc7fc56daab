package org.budgetlens.operations.meter;

import java.util.List;

/** The pipeline's meters. Dashboards and alert rules name them: never rename one, add another. */
public enum Meter {
  DOCUMENTS(
      "budgetlens.documents",
      Kind.COUNTER,
      List.of("status"),
      "Documents that reached a status",
      "ingest: RECEIVED, PARSED, REJECTED; classify: CLASSIFIED; audit: AUDITED; query:"
          + " MATERIALIZED"),
  ROWS(
      "budgetlens.rows",
      Kind.COUNTER,
      List.of(),
      "Rows that passed the service",
      "ingest: published; classify: resolved; audit: audited; query: stored"),
  PARITY(
      "budgetlens.parity",
      Kind.COUNTER,
      List.of("parity"),
      "Tables by what their printed totals prove",
      "ingest"),
  VIOLATIONS(
      "budgetlens.violations",
      Kind.COUNTER,
      List.of("severity", "status"),
      "Violations published, by what they became",
      "audit"),
  LAG(
      "budgetlens.lag.seconds",
      Kind.GAUGE,
      List.of("topic"),
      "Age of the oldest record not handled yet; 0 when there is none, NaN when the broker does not"
          + " answer",
      "classify, audit, query: of their consumer group"),
  BATCH(
      "budgetlens.batch",
      Kind.TIMER,
      List.of("stage"),
      "Time one batch or document takes",
      "ingest: read, publish; classify: classify; audit: audit; query: materialise"),
  DEAD_LETTERS(
      "budgetlens.dead.letters",
      Kind.COUNTER,
      List.of("topic"),
      "Records put aside, by the topic they came from",
      "classify, audit, query");

  /** What a meter is. */
  public enum Kind {
    /** Only rises. */
    COUNTER,
    /** Rises and falls. */
    GAUGE,
    /** Counts and adds up durations. */
    TIMER
  }

  private final String meterName;
  private final Kind kind;
  private final List<String> tags;
  private final String description;
  private final String services;

  Meter(String meterName, Kind kind, List<String> tags, String description, String services) {
    this.meterName = meterName;
    this.kind = kind;
    this.tags = tags;
    this.description = description;
    this.services = services;
  }

  /** The name in code. */
  public String meterName() {
    return meterName;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** The names of its tags. */
  public List<String> tags() {
    return tags;
  }

  /** What it counts. */
  public String description() {
    return description;
  }

  /** Which service has it, and with which values of the tags. */
  public String services() {
    return services;
  }

  /** The names of its series for Prometheus. */
  public List<String> series() {
    String name = meterName.replace('.', '_');
    return switch (kind) {
      case COUNTER -> List.of(name + "_total");
      case GAUGE -> List.of(name);
      case TIMER -> List.of(name + "_seconds_count", name + "_seconds_sum", name + "_seconds_max");
    };
  }
}
