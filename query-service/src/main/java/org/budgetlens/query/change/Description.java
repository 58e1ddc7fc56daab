package org.budgetlens.query.change;

import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.Problem;

/**
 * What a change says of its document.
 *
 * @param knowledge who says it
 * @param document who published what
 * @param problems what could not be read
 * @param counts how much was read
 */
public record Description(
    Knowledge knowledge,
    DocumentDescriptor document,
    List<Problem> problems,
    DocumentCounts counts) {
  public Description {
    problems = List.copyOf(problems);
  }

  /** What a change says of its document; nothing, for a row. */
  public static Optional<Description> in(Change change) {
    return switch (change) {
      case Change.Lifecycle(var event) ->
          Optional.of(
              new Description(
                  Knowledge.of(event.status()),
                  event.document(),
                  event.problems(),
                  event.counts()));
      case Change.Row row -> Optional.empty();
      case Change.Seal(var seal) ->
          Optional.of(
              new Description(Knowledge.SEAL, seal.document(), seal.problems(), seal.counts()));
      case Change.Finding(var violation) -> Optional.of(ofAudit(violation.document()));
      case Change.Audit(var receipt) -> Optional.of(ofAudit(receipt.document()));
    };
  }

  private static Description ofAudit(DocumentDescriptor document) {
    return new Description(Knowledge.AUDIT_RECORD, document, List.of(), DocumentCounts.NONE);
  }

  /** The better of two; the later of equals. */
  Description orBetter(Description later) {
    return later.knowledge.rank() >= knowledge.rank() ? later : this;
  }
}
