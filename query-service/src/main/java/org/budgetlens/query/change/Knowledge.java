package org.budgetlens.query.change;

import org.budgetlens.contracts.document.DocumentStatus;

/**
 * Who describes a document. The topics are read in any order, so that a better description must
 * never be replaced by a poorer one: the highest rank wins. The seal is the highest, because every
 * document that is shown has one: what readers see in the end does not depend on the order.
 */
public enum Knowledge {
  /** Only rows have been seen, which do not describe their document. */
  NONE(0),
  /** The intake, before the document was read. */
  RECEIVED(10),
  /** The reader, who refused it. */
  REJECTED(15),
  /** A violation or receipt: who and when, but neither problems nor counts. */
  AUDIT_RECORD(18),
  PARSED(20),
  CLASSIFIED(30),
  AUDITED(40),
  /** The classified seal. */
  SEAL(50);

  private final int rank;

  Knowledge(int rank) {
    this.rank = rank;
  }

  /** The rank as stored. */
  public int rank() {
    return rank;
  }

  /** What an event with this status knows. */
  public static Knowledge of(DocumentStatus status) {
    return switch (status) {
      case RECEIVED -> RECEIVED;
      case REJECTED -> REJECTED;
      case PARSED -> PARSED;
      case CLASSIFIED -> CLASSIFIED;
      case AUDITED, MATERIALIZED -> AUDITED;
    };
  }
}
