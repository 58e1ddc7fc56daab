package org.budgetlens.ingest.source;

import java.util.List;

/**
 * A document as lines with cells.
 *
 * @param format the format it was read from
 * @param lines every line, blank ones included
 */
public record SourceDocument(FileFormat format, List<Line> lines) {
  public SourceDocument {
    lines = List.copyOf(lines);
  }
}
