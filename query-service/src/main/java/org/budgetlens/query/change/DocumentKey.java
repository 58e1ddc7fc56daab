package org.budgetlens.query.change;

import java.util.Comparator;

/**
 * A revision of a document. Ordered, so that all writers lock documents in the same order.
 *
 * @param id the document's id
 * @param revision its revision in its slot
 */
public record DocumentKey(String id, int revision) implements Comparable<DocumentKey> {
  private static final Comparator<DocumentKey> ORDER =
      Comparator.comparing(DocumentKey::id).thenComparingInt(DocumentKey::revision);

  @Override
  public int compareTo(DocumentKey other) {
    return ORDER.compare(this, other);
  }
}
