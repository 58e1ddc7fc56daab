package org.budgetlens.query.export;

import java.util.List;

/**
 * A line of {@code projects.jsonl}. No table of projects is read yet, so that there are none; what
 * is not read is among the document's problems.
 *
 * @param json the project
 */
public record ProjectLine(String json) {
  /** The lines as CSV. */
  public static CsvShape<ProjectLine> csv() {
    return CsvShape.of(
        List.of("document", "code", "name", "totalFen", "fiscalFen", "otherFen", "goal"),
        line -> List.of());
  }
}
