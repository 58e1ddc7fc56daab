package org.budgetlens.audit.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What is known of slots: the newest revision, every violation, the receipts of complete audits,
 * people's decisions.
 */
final class SlotStore {
  static final String NAME = "slots";

  private static final String VIOLATION = "\u0000v/";
  private static final String RECEIPT = "\u0000r/";
  private static final String DECISION = "\u0000d/";
  private static final String NEWEST = "\u0000n";

  /** Sorts behind every violation's id. */
  private static final String LAST = "\uffff";

  private final KeyValueStore<String, SlotEntry> store;

  SlotStore(KeyValueStore<String, SlotEntry> store) {
    this.store = store;
  }

  /**
   * Takes note of a publication.
   *
   * @return whether no newer one was heard of: a higher revision, or the same revision classified
   *     with a higher generation of catalogs
   */
  boolean isNewest(String slot, int revision, int generation) {
    int known = 0;
    int used = 0;
    if (store.get(slot + NEWEST) instanceof SlotEntry.Newest newest) {
      known = newest.revision();
      used = newest.generation() == null ? 0 : newest.generation();
    }
    if (revision < known || (revision == known && generation < used)) {
      return false;
    }
    if (revision > known || generation > used) {
      store.put(slot + NEWEST, new SlotEntry.Newest(revision, generation));
    }
    return true;
  }

  /** What a person decided last about a violation; null if nobody has. */
  @Nullable Decision decision(String slot, String violation) {
    return store.get(slot + DECISION + violation) instanceof SlotEntry.Decided decided
        ? decided.decision()
        : null;
  }

  void decision(String slot, Decision decision) {
    store.put(slot + DECISION + decision.violation(), new SlotEntry.Decided(decision));
  }

  /** The newest revision heard of; 0 if none. */
  int newestRevision(String slot) {
    return store.get(slot + NEWEST) instanceof SlotEntry.Newest newest ? newest.revision() : 0;
  }

  /** A violation with the last audit that showed it; null if it was never seen in this slot. */
  SlotEntry.@Nullable Known known(String slot, String id) {
    return store.get(slot + VIOLATION + id) instanceof SlotEntry.Known known ? known : null;
  }

  /** The state of a violation; null if it was never seen in this slot. */
  @Nullable Violation violation(String slot, String id) {
    return store.get(slot + VIOLATION + id) instanceof SlotEntry.Known known
        ? known.violation()
        : null;
  }

  /** Keeps a violation's state, and the last audit that showed it. */
  void violation(String slot, Violation violation, String audit) {
    store.put(slot + VIOLATION + violation.id(), new SlotEntry.Known(audit, violation));
  }

  /** The slot's violations that this audit did not show, ordered by id. */
  List<SlotEntry.Known> notShownBy(String slot, String audit) {
    var others = new ArrayList<SlotEntry.Known>();
    try (KeyValueIterator<String, SlotEntry> entries =
        store.range(slot + VIOLATION, slot + VIOLATION + LAST)) {
      while (entries.hasNext()) {
        if (entries.next().value instanceof SlotEntry.Known known && !known.audit().equals(audit)) {
          others.add(known);
        }
      }
    }
    return others;
  }

  /** The receipt of the last complete audit of a document revision; null if there was none. */
  @Nullable Receipt receipt(String slot, String document, int revision) {
    return store.get(slot + RECEIPT + document) instanceof SlotEntry.Complete complete
            && complete.receipt().document().revision() == revision
        ? complete.receipt()
        : null;
  }

  void receipt(String slot, Receipt receipt) {
    store.put(slot + RECEIPT + receipt.document().id(), new SlotEntry.Complete(receipt));
  }
}
