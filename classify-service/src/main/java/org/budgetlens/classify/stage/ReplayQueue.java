package org.budgetlens.classify.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.budgetlens.contracts.catalog.YearRange;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.jspecify.annotations.Nullable;

/**
 * Collects the documents of one partition that are to be published again, from a second reading of
 * its records, and hands them out whole and in the order in which they begin. That order makes one
 * offset enough to say how far the replay is: everything that begins before it is done.
 */
public final class ReplayQueue {
  private final long switched;
  private final List<YearRange> affected;
  private final long byteLimit;
  private final ArrayDeque<Waiting> inOrder = new ArrayDeque<>();
  private final Map<String, Waiting> unsealed = new HashMap<>();
  private long next;
  private long bytes;
  private int records;

  /**
   * A queue for a replay.
   *
   * @param from the offset read first
   * @param switched documents that begin here or later are left out
   * @param affected the fiscal years of documents that are not left out
   * @param byteLimit how much may wait behind a document whose seal does not come
   */
  public ReplayQueue(long from, long switched, List<YearRange> affected, long byteLimit) {
    this.next = from;
    this.switched = switched;
    this.affected = List.copyOf(affected);
    this.byteLimit = byteLimit;
  }

  /** Takes the partition's next record. */
  public void add(Incoming incoming) {
    next = incoming.offset() + 1;
    byte[] value = incoming.value();
    byte[] key = incoming.key();
    byte[] type = incoming.header(CloudEvent.TYPE_HEADER);
    if (value == null || key == null || type == null) {
      return; // set aside the first time
    }
    String document = new String(key, UTF_8);
    try {
      String ceType = new String(type, UTF_8);
      if (ceType.equals(EventType.ROW.ceType())) {
        row(incoming, document, value);
      } else if (ceType.equals(EventType.SEAL.ceType())) {
        seal(incoming, document, value);
      }
    } catch (UncheckedIOException e) {
      // Set aside the first time.
    }
  }

  private void row(Incoming incoming, String document, byte[] value) {
    Waiting known = unsealed.get(document);
    if (known == null && incoming.offset() >= switched) {
      return;
    }
    BudgetRow row = EventJson.read(value, EventType.ROW, BudgetRow.class);
    if (row.sequence() == 0) {
      forget(document);
      if (incoming.offset() < switched && isAffected(row.fiscalYear())) {
        known = begin(incoming, document);
      } else {
        return;
      }
    }
    if (known != null) {
      take(known, incoming, value);
    }
  }

  private void seal(Incoming incoming, String document, byte[] value) {
    Waiting known = unsealed.remove(document);
    if (known != null) {
      take(known, incoming, value);
      known.sealed = true;
    } else if (incoming.offset() < switched) {
      DocumentSeal seal = EventJson.read(value, EventType.SEAL, DocumentSeal.class);
      if (seal.rowCount() == 0 && isAffected(seal.document().fiscalYear())) {
        Waiting empty = begin(incoming, document);
        unsealed.remove(document);
        take(empty, incoming, value);
        empty.sealed = true;
      }
    }
  }

  private Waiting begin(Incoming incoming, String document) {
    var waiting = new Waiting(document, incoming.offset());
    inOrder.addLast(waiting);
    unsealed.put(document, waiting);
    return waiting;
  }

  private void take(Waiting waiting, Incoming incoming, byte[] value) {
    waiting.records.add(incoming);
    waiting.bytes += value.length;
    bytes += value.length;
    records++;
  }

  private void forget(String document) {
    Waiting leftOver = unsealed.remove(document);
    if (leftOver != null) {
      inOrder.remove(leftOver);
      bytes -= leftOver.bytes;
      records -= leftOver.records.size();
    }
  }

  /**
   * The next document, if it is whole; a document in front of it whose seal does not come, though
   * far too much waits behind it, is given up.
   */
  public Optional<ReplayDocument> poll() {
    Waiting head = inOrder.peekFirst();
    while (head != null && !head.sealed && bytes - head.bytes > byteLimit) {
      forget(head.document);
      head = inOrder.peekFirst();
    }
    if (head == null || !head.sealed) {
      return Optional.empty();
    }
    inOrder.removeFirst();
    bytes -= head.bytes;
    records -= head.records.size();
    return Optional.of(new ReplayDocument(head.document, head.records));
  }

  /** Gives up the documents without a seal of which this is true. */
  public void giveUp(Predicate<String> lost) {
    List.copyOf(unsealed.keySet()).stream().filter(lost).forEach(this::forget);
  }

  /** Everything that begins before this offset has been handed out. */
  public long position() {
    Waiting head = inOrder.peekFirst();
    return head == null ? next : head.first;
  }

  /** How many records wait. */
  public int size() {
    return records;
  }

  /** Whether a document can be handed out. */
  public boolean isReady() {
    Waiting head = inOrder.peekFirst();
    return head != null && head.sealed;
  }

  /** Whether nothing waits. */
  public boolean isEmpty() {
    return inOrder.isEmpty();
  }

  private boolean isAffected(@Nullable Integer year) {
    return affected.stream()
        .anyMatch(range -> year == null ? range.equals(YearRange.ALWAYS) : range.contains(year));
  }

  /**
   * A whole document.
   *
   * @param document its id
   * @param records its records from its first row to its seal
   */
  public record ReplayDocument(String document, List<Incoming> records) {
    public ReplayDocument {
      records = List.copyOf(records);
    }
  }

  private static final class Waiting {
    private final String document;
    private final long first;
    private final List<Incoming> records = new ArrayList<>();
    private long bytes;
    private boolean sealed;

    Waiting(String document, long first) {
      this.document = document;
      this.first = first;
    }
  }
}
