package org.budgetlens.standalone.platform;

/** Why the pipeline cannot run. The message is for people and says what to do. */
public final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StartException(String message) {
    super(message);
  }

  StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
