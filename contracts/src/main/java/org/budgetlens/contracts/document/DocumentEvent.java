package org.budgetlens.contracts.document;

import java.util.List;
import org.budgetlens.contracts.table.Problem;

/**
 * A document's state after a step, the value of {@code budget.documents}. Complete in itself: the
 * newest event of a key is all there is to know (the topic is compacted).
 *
 * @param document who published what; before parsing only id, file and what the uploader gave
 * @param status where the document stands
 * @param problems what could not be read, with places; empty before parsing
 * @param counts how much was read
 */
public record DocumentEvent(
    DocumentDescriptor document,
    DocumentStatus status,
    List<Problem> problems,
    DocumentCounts counts) {
  public DocumentEvent {
    problems = List.copyOf(problems);
  }

  /** The same document one step further. */
  public DocumentEvent withStatus(DocumentStatus next) {
    return new DocumentEvent(document, next, problems, counts);
  }
}
