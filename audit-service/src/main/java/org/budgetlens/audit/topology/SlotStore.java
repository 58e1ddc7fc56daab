package org.budgetlens.audit.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.budgetlens.audit.evaluate.Digest;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What is known of slots: the newest revision, every violation, the receipts of complete audits,
 * people's decisions; and of offices: what their documents are held against.
 */
final class SlotStore {
  static final String NAME = "slots";

  private static final String VIOLATION = "\u0000v/";
  private static final String RECEIPT = "\u0000r/";
  private static final String DECISION = "\u0000d/";
  private static final String NEWEST = "\u0000n";

  private static final String CELLS = "\u0000c";
  private static final String EARLIER_CELLS = "\u0000e";

  /** Before the office, so that all of an office's digests are side by side. */
  private static final String DIGEST = "\u0001o/";

  private static final String UNIT_DIGEST = "\u0001u/";

  /** Sorts behind every violation's id. */
  private static final String LAST = "\uffff";

  private final KeyValueStore<String, SlotEntry> store;

  SlotStore(KeyValueStore<String, SlotEntry> store) {
    this.store = store;
  }

  /**
   * Takes note of an audit.
   *
   * @return whether no newer one was heard of: of a higher revision, or of the same revision
   *     classified with a higher generation of catalogs, or of the same audited with packs of a
   *     higher rank
   */
  boolean isNewest(String slot, int revision, int generation, long rank) {
    SlotEntry.Newest known =
        store.get(slot + NEWEST) instanceof SlotEntry.Newest newest
            ? newest
            : new SlotEntry.Newest(0, 0, 0L);
    int order = Integer.compare(revision, known.revision());
    order = order != 0 ? order : Integer.compare(generation, orZero(known.generation()));
    order = order != 0 ? order : Long.compare(rank, known.rank() == null ? 0 : known.rank());
    if (order > 0) {
      store.put(slot + NEWEST, new SlotEntry.Newest(revision, generation, rank));
    }
    return order >= 0;
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
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

  /** Takes over what the newest revision of a slot gives to other documents. */
  void digest(String office, Digest digest) {
    store.put(
        DIGEST + office + "\u0000" + digest.document().slot(), new SlotEntry.Digested(digest));
  }

  /** What a slot gives to other documents; null if nothing complete is known of it. */
  @Nullable Digest digest(String office, String slot) {
    return store.get(DIGEST + office + "\u0000" + slot) instanceof SlotEntry.Digested digested
        ? digested.digest()
        : null;
  }

  /** What the office's documents give to each other, ordered by slot. */
  List<Digest> digests(String office) {
    return digestsUnder(DIGEST + office + "\u0000");
  }

  /**
   * Takes over what a unit's document gives to its department's.
   *
   * @return whether it is news
   */
  boolean unitDigest(String office, Digest digest) {
    String key = UNIT_DIGEST + office + "\u0000" + digest.document().slot();
    if (store.get(key) instanceof SlotEntry.Digested known
        && (isNewer(known.digest(), digest) || known.digest().equals(digest))) {
      return false;
    }
    store.put(key, new SlotEntry.Digested(digest));
    return true;
  }

  private static boolean isNewer(Digest one, Digest other) {
    int revision = one.document().revision();
    return revision > other.document().revision()
        || (revision == other.document().revision() && one.generation() > other.generation());
  }

  /** What the office's units give to the department's documents, ordered by slot. */
  List<Digest> unitDigests(String office) {
    return digestsUnder(UNIT_DIGEST + office + "\u0000");
  }

  private List<Digest> digestsUnder(String prefix) {
    var digests = new ArrayList<Digest>();
    try (KeyValueIterator<String, SlotEntry> entries = store.range(prefix, prefix + LAST)) {
      while (entries.hasNext()) {
        if (entries.next().value instanceof SlotEntry.Digested digested) {
          digests.add(digested.digest());
        }
      }
    }
    return digests;
  }

  /**
   * Takes over what a revision prints. Two revisions are kept: the newest, and the highest before.
   *
   * @return whether that changes what the newest one is held against
   */
  boolean cells(String slot, int revision, PackedCells cells) {
    SlotEntry.Printed newest = printed(slot + CELLS);
    SlotEntry.Printed earlier = printed(slot + EARLIER_CELLS);
    if (newest == null || revision > newest.revision()) {
      store.put(slot + CELLS, new SlotEntry.Printed(revision, cells));
      if (newest != null) {
        store.put(slot + EARLIER_CELLS, newest);
      }
      return true;
    }
    if (revision == newest.revision()) {
      store.put(slot + CELLS, new SlotEntry.Printed(revision, cells));
      return true;
    }
    if (earlier == null || revision >= earlier.revision()) {
      store.put(slot + EARLIER_CELLS, new SlotEntry.Printed(revision, cells));
      return true;
    }
    return false;
  }

  /** What the newest revision prints; null if none is known. */
  SlotEntry.@Nullable Printed newestCells(String slot) {
    return printed(slot + CELLS);
  }

  /** What the revision before it printed; null if none is known. */
  SlotEntry.@Nullable Printed earlierCells(String slot) {
    return printed(slot + EARLIER_CELLS);
  }

  private SlotEntry.@Nullable Printed printed(String key) {
    return store.get(key) instanceof SlotEntry.Printed printed ? printed : null;
  }

  /** Every violation of a slot that a rule concerns, ordered by id. */
  List<SlotEntry.Known> violations(String slot, Predicate<Violation> wanted) {
    var found = new ArrayList<SlotEntry.Known>();
    try (KeyValueIterator<String, SlotEntry> entries =
        store.range(slot + VIOLATION, slot + VIOLATION + LAST)) {
      while (entries.hasNext()) {
        if (entries.next().value instanceof SlotEntry.Known known
            && wanted.test(known.violation())) {
          found.add(known);
        }
      }
    }
    return found;
  }
}
