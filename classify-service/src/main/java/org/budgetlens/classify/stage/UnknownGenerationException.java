package org.budgetlens.classify.stage;

/**
 * A partition was already resolved with a generation of catalogs that this instance has not heard
 * of yet. It will: the records that say it are on their way.
 */
public final class UnknownGenerationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For a generation that is not known. */
  public UnknownGenerationException(int generation) {
    super("Generation %d of the catalogs is not known here yet".formatted(generation));
  }
}
