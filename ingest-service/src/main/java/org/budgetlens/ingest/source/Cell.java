package org.budgetlens.ingest.source;

import org.budgetlens.contracts.table.Source;

/**
 * One cell of a line.
 *
 * @param text the printed text without surrounding blanks and without markup left by text recovery
 * @param source where it stands
 */
public record Cell(String text, Source source) {
  /** Whether nothing is printed here. */
  public boolean isBlank() {
    return text.isEmpty();
  }
}
