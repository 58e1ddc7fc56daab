package org.budgetlens.query.export;

import java.util.List;

/**
 * Writes a list of things piece by piece, so that a long list never stands in memory as a whole.
 *
 * @param <T> the things
 */
public interface TableWriter<T> {
  /** What stands before the things. */
  byte[] begin();

  /** The next things. */
  byte[] write(List<T> items);

  /** What stands behind the things. */
  byte[] end();
}
