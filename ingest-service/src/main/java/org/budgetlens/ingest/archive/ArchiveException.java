package org.budgetlens.ingest.archive;

import org.budgetlens.contracts.Localized;

/** An archive that is refused as a whole. */
public final class ArchiveException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Localized reason;

  ArchiveException(String code, String zh, String en) {
    super(en);
    this.code = code;
    this.reason = new Localized(zh, en);
  }

  /** What kind of refusal, machine-readable. */
  public String code() {
    return code;
  }

  /** Why, for people. */
  public Localized reason() {
    return reason;
  }
}
