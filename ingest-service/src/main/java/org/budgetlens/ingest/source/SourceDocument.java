package org.budgetlens.ingest.source;

import java.util.List;

/**
 * A document as lines with cells.
 *
 * @param format the format it was read from
 * @param lines every line, blank ones included
 * @param omissions what its file holds beside these lines
 */
public record SourceDocument(FileFormat format, List<Line> lines, List<Omission> omissions) {
  public SourceDocument {
    lines = List.copyOf(lines);
    omissions = List.copyOf(omissions);
  }

  /** A document that is in its lines completely. */
  public SourceDocument(FileFormat format, List<Line> lines) {
    this(format, lines, List.of());
  }
}
