package org.budgetlens.standalone.progress;

/** The pipeline does not go on. The message says which document waits for which service. */
public final class StalledException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StalledException(String message) {
    super(message);
  }
}
