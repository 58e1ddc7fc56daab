package org.budgetlens.ingest.source;

import org.budgetlens.contracts.table.Source;

/**
 * One cell of a line.
 *
 * @param text the printed text without surrounding blanks and without markup left by text recovery
 * @param source where it stands
 * @param extent how it came to its place
 */
public record Cell(String text, Source source, Extent extent) {
  /** Nobody prints a NUL, and PostgreSQL keeps none: what a file holds in its place is unknown. */
  private static final char UNKNOWN_CHARACTER = '\uFFFD';

  public Cell {
    if (text.indexOf('\0') >= 0) {
      text = text.replace('\0', UNKNOWN_CHARACTER);
    }
    text = Lookalikes.replaced(text);
  }

  /** Whether a cell stands for itself. */
  public enum Extent {
    /** The format does not say, as in text: a blank cell may belong to a label on its left. */
    UNKNOWN,
    /** A cell of its own, or the first of a merged cell. */
    OWN,
    /** Covered by a merged cell that begins further left in the same line; its text is blank. */
    LEFT,
    /**
     * Covered by a merged cell that begins in a line above; its text is blank, and what is printed
     * there counts for this line too.
     */
    ABOVE
  }

  /** A cell of a format without merged cells. */
  public Cell(String text, Source source) {
    this(text, source, Extent.UNKNOWN);
  }

  /** Whether nothing is printed here. */
  public boolean isBlank() {
    return text.isEmpty();
  }
}
