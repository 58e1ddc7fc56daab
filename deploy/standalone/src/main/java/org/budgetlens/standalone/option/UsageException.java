package org.budgetlens.standalone.option;

/** A command line that is not understood. The message says why, in Chinese and English. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
