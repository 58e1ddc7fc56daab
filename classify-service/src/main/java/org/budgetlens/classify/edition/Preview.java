package org.budgetlens.classify.edition;

import java.util.Map;
import java.util.TreeMap;
import org.budgetlens.classify.resolve.Resolution;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.code.EconomicPair;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/** Counts what other catalogs would change on documents, row by row. */
final class Preview {
  private final Resolution before;
  private final Resolution after;
  private final Map<String, DocumentChange> documents = new TreeMap<>();

  Preview(Resolution before, Resolution after) {
    this.before = before;
    this.after = after;
  }

  void add(BudgetRow row) {
    BudgetRow old = before.resolve(row);
    BudgetRow now = after.resolve(row);
    String key = row.document() + "/" + row.revision();
    if (row.sequence() == 0) {
      documents.remove(key); // published twice
    }
    documents.computeIfAbsent(key, id -> new DocumentChange(row)).add(old, now);
  }

  /** The summary: documents that change, and all statuses before and after. */
  Summary summary(int limit) {
    var totals = new Counts();
    documents.values().forEach(document -> totals.add(document.counts));
    var changed = documents.values().stream().filter(document -> document.changedRows > 0).toList();
    return new Summary(
        documents.size(),
        changed.size(),
        totals.before,
        totals.after,
        changed.stream().limit(limit).map(DocumentChange::view).toList(),
        changed.size() > limit);
  }

  /**
   * What would change.
   *
   * @param documents documents of affected years
   * @param changedDocuments those in which a code's answer changes
   * @param before codes and pairs per status now
   * @param after the same then
   * @param changes the documents that change
   * @param truncated whether there are more of them than are listed
   */
  record Summary(
      int documents,
      int changedDocuments,
      Map<String, Integer> before,
      Map<String, Integer> after,
      java.util.List<Change> changes,
      boolean truncated) {}

  /**
   * One document.
   *
   * @param document its id
   * @param file its name
   * @param fiscalYear its year
   * @param changedRows rows with another answer
   * @param before codes and pairs per status now
   * @param after the same then
   */
  record Change(
      String document,
      String file,
      @Nullable Integer fiscalYear,
      int changedRows,
      Map<String, Integer> before,
      Map<String, Integer> after) {}

  private static final class DocumentChange {
    private final String document;
    private final String file;
    private final @Nullable Integer year;
    private final Counts counts = new Counts();
    private int changedRows;

    DocumentChange(BudgetRow row) {
      this.document = row.document();
      this.file = row.file();
      this.year = row.fiscalYear();
    }

    void add(BudgetRow old, BudgetRow now) {
      if (!old.equals(now)) {
        changedRows++;
      }
      count(old, counts.before);
      count(now, counts.after);
    }

    Change view() {
      return new Change(document, file, year, changedRows, counts.before, counts.after);
    }

    private static void count(BudgetRow row, Map<String, Integer> statuses) {
      for (Map.Entry<CodeKind, Code> code : row.codes().entrySet()) {
        CodeStatus status = code.getValue().status();
        if (status != null) {
          statuses.merge(status.name(), 1, Integer::sum);
        }
      }
      EconomicPair pair = row.pair();
      if (pair != null) {
        statuses.merge("PAIR_" + pair.status().name(), 1, Integer::sum);
      }
    }
  }

  private static final class Counts {
    private final Map<String, Integer> before = new TreeMap<>();
    private final Map<String, Integer> after = new TreeMap<>();

    void add(Counts other) {
      other.before.forEach((status, count) -> before.merge(status, count, Integer::sum));
      other.after.forEach((status, count) -> after.merge(status, count, Integer::sum));
    }
  }
}
