package org.budgetlens.query.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.query.row.DocumentRows;
import org.budgetlens.query.row.FactRow;
import org.budgetlens.query.row.StoredRow;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of changes adds up to: each thing once, in its newest state. Writing the same batch
 * again, or in parts, ends in the same.
 */
public final class Batch {
  private final SortedMap<DocumentKey, DocumentStatus> statuses = new TreeMap<>();
  private final SortedMap<DocumentKey, Description> descriptions = new TreeMap<>();
  private final Map<DocumentKey, SortedMap<Integer, StoredRow>> rows = new LinkedHashMap<>();
  private final SortedMap<DocumentKey, DocumentSeal> seals = new TreeMap<>();
  private final SortedMap<DocumentKey, Placed<Receipt>> receipts = new TreeMap<>();
  private final List<Placed<Violation>> violations = new ArrayList<>();

  /** The document that the last row belongs to: rows come in long runs of one document. */
  private @Nullable DocumentKey current;

  private SortedMap<Integer, StoredRow> currentRows = new TreeMap<>();

  private int changes;

  private Batch() {}

  /** Adds up changes, in the order of their topic. */
  public static Batch of(Collection<Placed<Change>> changes) {
    var batch = new Batch();
    changes.forEach(batch::add);
    return batch;
  }

  /**
   * Adds up changes in parts, to be written one after the other. A document may be published again;
   * rows that come after its seal begin a part of their own, so that no part mixes two
   * publications.
   */
  public static List<Batch> inOrder(Collection<Placed<Change>> changes) {
    var batches = new ArrayList<Batch>();
    var batch = new Batch();
    for (Placed<Change> placed : changes) {
      if (placed.change() instanceof Change.Row row && batch.seals.containsKey(row.document())) {
        batches.add(batch);
        batch = new Batch();
      }
      batch.add(placed);
    }
    batches.add(batch);
    return batches;
  }

  private void add(Placed<Change> placed) {
    changes++;
    Change change = placed.change();
    DocumentKey key = change.document();
    if (change instanceof Change.Row(var row) && key.equals(current)) {
      currentRows.put(row.sequence(), StoredRow.of(row));
      return;
    }
    statuses.merge(key, Ladder.provedBy(change), Ladder::higher);
    Description.in(change).ifPresent(it -> descriptions.merge(key, it, Description::orBetter));
    switch (change) {
      case Change.Lifecycle lifecycle -> {} // status and description say it all
      case Change.Row(var row) -> {
        current = key;
        currentRows = rows.computeIfAbsent(key, it -> new TreeMap<>());
        currentRows.put(row.sequence(), StoredRow.of(row));
      }
      case Change.Seal(var seal) -> seals.put(key, seal);
      case Change.Finding(var violation) ->
          violations.add(new Placed<>(placed.position(), violation));
      case Change.Audit(var receipt) -> receipts.put(key, new Placed<>(placed.position(), receipt));
    }
  }

  /** How many changes it adds up. */
  public int changes() {
    return changes;
  }

  /** The documents it concerns, in the order to lock them. */
  public SortedMap<DocumentKey, DocumentStatus> statuses() {
    return statuses;
  }

  /** The best description of each document that is described. */
  public SortedMap<DocumentKey, Description> descriptions() {
    return descriptions;
  }

  /** The rows, each once. */
  public List<StoredRow> rows() {
    return rows.values().stream().flatMap(own -> own.values().stream()).toList();
  }

  /**
   * The rows of documents of which everything is here, from the first row to the seal: what is made
   * from rows need not be read from the database again.
   */
  public Map<DocumentKey, DocumentRows> wholeDocuments() {
    var whole = new LinkedHashMap<DocumentKey, DocumentRows>();
    seals.forEach(
        (key, seal) -> {
          SortedMap<Integer, StoredRow> own = rows.getOrDefault(key, new TreeMap<>());
          if (isWhole(own, seal.rowCount())) {
            List<FactRow> facts = own.values().stream().map(StoredRow::fact).toList();
            whole.put(key, DocumentRows.of(key.id(), seal.tables(), facts));
          }
        });
    return whole;
  }

  /** Sequences run from 0 to rowCount − 1. */
  private static boolean isWhole(SortedMap<Integer, StoredRow> rows, int rowCount) {
    return rows.size() == rowCount
        && (rowCount == 0 || (rows.firstKey() == 0 && rows.lastKey() == rowCount - 1));
  }

  /** The seals. */
  public SortedMap<DocumentKey, DocumentSeal> seals() {
    return seals;
  }

  /** The receipts. */
  public SortedMap<DocumentKey, Placed<Receipt>> receipts() {
    return receipts;
  }

  /** Every state of every violation, in the order of the topic. */
  public List<Placed<Violation>> violations() {
    return violations;
  }

  /** The next offset of each partition that violations came from. */
  public SortedMap<Integer, Long> violationPositions() {
    var next = new TreeMap<Integer, Long>();
    for (Placed<Violation> placed : violations) {
      next.merge(placed.position().partition(), placed.position().offset() + 1, Math::max);
    }
    return next;
  }
}
