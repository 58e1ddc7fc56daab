package org.budgetlens.audit.topology;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Where documents begin whose seal is still to come: the offset of the first record of each on its
 * partition. The rows themselves are on the topic, which keeps them for ever; this is all that has
 * to be known to read them there again.
 */
final class Beginnings {
  static final String NAME = "beginnings";

  /** Owners that are remembered at most, so that they are not asked for at every row. */
  private static final int MOST_NOTED = 10_000;

  private final KeyValueStore<String, Long> store;
  private final Set<String> noted = new HashSet<>();

  Beginnings(KeyValueStore<String, Long> store) {
    this.store = store;
  }

  /** Takes note of a record of a document. */
  void note(String owner, long offset) {
    if (noted.contains(owner)) {
      return;
    }
    if (noted.size() == MOST_NOTED) {
      noted.clear();
    }
    noted.add(owner);
    store.putIfAbsent(owner, offset);
  }

  /** Where a document begins; empty if nothing of it has come. */
  OptionalLong of(String owner) {
    Long offset = store.get(owner);
    return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
  }

  /** Forgets a document that is done. */
  void forget(String owner) {
    noted.remove(owner);
    store.delete(owner);
  }
}
