package org.budgetlens.classify.edition;

/** What is asked for contradicts what is there. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what to do about it, in Chinese and English. */
  public ConflictException(String chinese, String english) {
    super(chinese + " / " + english);
  }
}
