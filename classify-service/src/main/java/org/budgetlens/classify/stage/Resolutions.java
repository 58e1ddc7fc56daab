package org.budgetlens.classify.stage;

import org.budgetlens.classify.resolve.Resolution;

/** Finds what resolves with the catalogs of a generation. */
@FunctionalInterface
public interface Resolutions {
  /**
   * The resolution of a generation.
   *
   * @throws UnknownGenerationException if this instance does not know it yet
   */
  Resolution of(int generation);
}
