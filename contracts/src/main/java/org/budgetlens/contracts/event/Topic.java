package org.budgetlens.contracts.event;

import java.time.Duration;
import java.util.Map;

/** The topics, with the settings they are created with. */
public enum Topic {
  /** Lifecycle of a document; key: document id. */
  DOCUMENTS("budget.documents", true),
  /** One parsed row per record, then the seal; key: document id. */
  ROWS("budget.rows", false),
  /** The rows with resolved codes, then the seal; key: document id. */
  CLASSIFIED_ROWS("budget.rows.classified", false),
  /** A violation's current state; key: violation id. */
  VIOLATIONS("budget.violations", true),
  /** Outcome of every rule for a document revision; key: document id. */
  RECEIPTS("budget.receipts", true),
  /** What people decided about violations, all of it; key: violation id. */
  DECISIONS("budget.decisions", false),
  /** Rule packs that were uploaded; key: the pack's name and version, e.g. chaoyang@2. */
  PACKS("budget.packs", true),
  /**
   * Catalog editions, crosswalks and which of them are in force; keys: {@code {kind}/{edition}},
   * {@code crosswalk/{kind}/{from}-{to}}, {@code generation/{number}}.
   */
  CATALOGS("budget.catalogs", true),
  /** Every request that changes something, before and after; key: the request's id. */
  JOURNAL("budget.journal", false),
  /** Rows and seal of a draft that is checked before it is published; key: the check's id. */
  CHECK_ROWS("budget.checks.rows", Duration.ofDays(1)),
  /** The draft's rows with resolved codes, then the seal; key: the check's id. */
  CHECK_CLASSIFIED_ROWS("budget.checks.rows.classified", Duration.ofDays(1)),
  /** What a draft's audit says: its violations, then its receipt; key: the check's id. */
  CHECKS("budget.checks", Duration.ofDays(7)),
  /** What classify could not process from budget.rows; key: as the source. */
  ROWS_DEAD_LETTERS("budget.rows.dlt", false),
  /** What audit or query could not process from budget.rows.classified; key: as the source. */
  CLASSIFIED_ROWS_DEAD_LETTERS("budget.rows.classified.dlt", false),
  /** What query could not process from budget.documents. */
  DOCUMENTS_DEAD_LETTERS("budget.documents.dlt", false),
  /** What query could not process from budget.violations. */
  VIOLATIONS_DEAD_LETTERS("budget.violations.dlt", false),
  /** What query could not process from budget.receipts. */
  RECEIPTS_DEAD_LETTERS("budget.receipts.dlt", false),
  /** What query could not process from budget.catalogs. */
  CATALOGS_DEAD_LETTERS("budget.catalogs.dlt", false);

  private final String topicName;
  private final boolean compacted;
  private final long retentionMillis;

  Topic(String topicName, boolean compacted) {
    this(topicName, compacted, -1);
  }

  Topic(String topicName, Duration retention) {
    this(topicName, false, retention.toMillis());
  }

  Topic(String topicName, boolean compacted, long retentionMillis) {
    this.topicName = topicName;
    this.compacted = compacted;
    this.retentionMillis = retentionMillis;
  }

  /** The topic's name on the broker. */
  public String topicName() {
    return topicName;
  }

  /**
   * The topic's settings. Rows are kept for ever: query rebuilds its views by replay; drafts only
   * as long as their check may take. Record batches of up to 8 MiB carry a violation with the
   * evidence of a very long table.
   */
  public Map<String, String> settings() {
    return Map.of(
        "cleanup.policy",
        compacted ? "compact" : "delete",
        "retention.ms",
        Long.toString(retentionMillis),
        "retention.bytes",
        "-1",
        "max.message.bytes",
        "8388608");
  }
}
