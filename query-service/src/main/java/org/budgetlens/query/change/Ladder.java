package org.budgetlens.query.change;

import org.budgetlens.contracts.document.DocumentStatus;

/**
 * How far a status is up the pipeline. A document's stored status only rises, whatever order the
 * topics are read in. A document that was refused once and read by a later reader rises too.
 */
public final class Ladder {
  private Ladder() {}

  /** The rung of a status, as stored. */
  public static int rung(DocumentStatus status) {
    return switch (status) {
      case RECEIVED -> 10;
      case REJECTED -> 15;
      case PARSED -> 20;
      case CLASSIFIED -> 30;
      case AUDITED -> 40;
      case MATERIALIZED -> 60;
    };
  }

  /** The higher of two. */
  public static DocumentStatus higher(DocumentStatus one, DocumentStatus other) {
    return rung(one) >= rung(other) ? one : other;
  }

  /**
   * What a change proves about its document. MATERIALIZED is proved by this service's own store and
   * by nobody else.
   */
  public static DocumentStatus provedBy(Change change) {
    return switch (change) {
      case Change.Lifecycle(var event) ->
          event.status() == DocumentStatus.MATERIALIZED ? DocumentStatus.AUDITED : event.status();
      case Change.Row row -> DocumentStatus.CLASSIFIED;
      case Change.Seal seal -> DocumentStatus.CLASSIFIED;
      // Violations are published with their receipt, in one transaction.
      case Change.Finding finding -> DocumentStatus.AUDITED;
      case Change.Audit audit -> DocumentStatus.AUDITED;
    };
  }
}
