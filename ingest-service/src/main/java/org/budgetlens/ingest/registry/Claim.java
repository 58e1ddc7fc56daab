package org.budgetlens.ingest.registry;

import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.ingest.identity.Hints;
import org.jspecify.annotations.Nullable;

/**
 * An outbox entry that this instance works on.
 *
 * @param document the document as registered
 * @param hints what the uploader said about it
 * @param size bytes of the original
 * @param formerOwner the instance that claimed it before and may have published it; null if none
 *     did
 * @param trace the trace it came in with, as {@code traceparent}; null for none
 */
public record Claim(
    DocumentEvent document,
    Hints hints,
    long size,
    @Nullable String formerOwner,
    @Nullable String trace) {
  /** The document's id. */
  public String id() {
    return document.document().id();
  }
}
