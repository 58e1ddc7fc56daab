package org.budgetlens.operations.meter;

import java.util.Locale;

/** What takes time, a batch or a document at a time. */
public enum Stage {
  /** Ingest reads one document. */
  READ,
  /** Ingest publishes one document. */
  PUBLISH,
  /** Classify resolves and publishes one batch. */
  CLASSIFY,
  /** Audit applies the rules to one document. */
  AUDIT,
  /** Query stores one batch. */
  MATERIALISE;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
