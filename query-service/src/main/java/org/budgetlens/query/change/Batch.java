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
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;

/**
 * What a batch of changes adds up to: each thing once, in its newest state. Writing the same batch
 * again, or in parts, ends in the same.
 */
public final class Batch {
  private record RowKey(DocumentKey document, int sequence) {}

  private final SortedMap<DocumentKey, DocumentStatus> statuses = new TreeMap<>();
  private final SortedMap<DocumentKey, Description> descriptions = new TreeMap<>();
  private final Map<RowKey, BudgetRow> rows = new LinkedHashMap<>();
  private final SortedMap<DocumentKey, DocumentSeal> seals = new TreeMap<>();
  private final SortedMap<DocumentKey, Placed<Receipt>> receipts = new TreeMap<>();
  private final List<Placed<Violation>> violations = new ArrayList<>();

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
    Change change = placed.change();
    DocumentKey key = change.document();
    statuses.merge(key, Ladder.provedBy(change), Ladder::higher);
    Description.in(change).ifPresent(it -> descriptions.merge(key, it, Description::orBetter));
    switch (change) {
      case Change.Lifecycle lifecycle -> {} // status and description say it all
      case Change.Row(var row) -> rows.put(new RowKey(key, row.sequence()), row);
      case Change.Seal(var seal) -> seals.put(key, seal);
      case Change.Finding(var violation) ->
          violations.add(new Placed<>(placed.position(), violation));
      case Change.Audit(var receipt) -> receipts.put(key, new Placed<>(placed.position(), receipt));
    }
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
  public Collection<BudgetRow> rows() {
    return rows.values();
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

  /** The newest state of each violation, ordered by id. */
  public Collection<Placed<Violation>> newestViolations() {
    var newest = new TreeMap<String, Placed<Violation>>();
    violations.forEach(placed -> newest.put(placed.change().id(), placed));
    return newest.values();
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
