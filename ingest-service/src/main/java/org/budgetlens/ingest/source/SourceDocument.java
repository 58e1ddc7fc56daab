package org.budgetlens.ingest.source;

import java.util.List;

/**
 * A document as lines with cells.
 *
 * @param format the format it was read from
 * @param lines every line, blank ones included
 * @param omissions what its file holds beside these lines
 * @param otherWays other ways to read the same file, the more promising first
 */
public record SourceDocument(
    FileFormat format, List<Line> lines, List<Omission> omissions, List<OtherWay> otherWays) {
  public SourceDocument {
    otherWays = List.copyOf(otherWays);
    lines = List.copyOf(lines);
    omissions = List.copyOf(omissions);
  }

  /** A document that is in its lines completely. */
  public SourceDocument(FileFormat format, List<Line> lines) {
    this(format, lines, List.of());
  }

  /** A document that can be read in one way only. */
  public SourceDocument(FileFormat format, List<Line> lines, List<Omission> omissions) {
    this(format, lines, omissions, List.of());
  }
}
