package org.budgetlens.classify.stage;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/**
 * How the codes of documents resolved whose seal has not come yet: the only state of the stage, one
 * per partition. It is committed as text beside the partition's offset, in the transaction that
 * publishes the rows it counts, so a restart between a document's rows and its seal counts no row
 * twice and forgets none.
 */
public final class OpenDocuments {
  /**
   * Documents are published one after the other, so more than one is open only where several
   * instances of ingest share a partition. Beyond this many the oldest is taken for one that never
   * gets a seal. Their text stays below the broker's 4,096 bytes.
   */
  static final int LIMIT = 16;

  private static final String DOCUMENT_END = ";";
  private static final String PART_END = ",";

  private final LinkedHashMap<String, Map<CodeStatus, Integer>> counts = new LinkedHashMap<>();

  /** No open document. */
  public OpenDocuments() {}

  /** An independent copy. */
  public OpenDocuments copy() {
    var copy = new OpenDocuments();
    counts.forEach((document, statuses) -> copy.counts.put(document, copyOf(statuses)));
    return copy;
  }

  /** Counts the codes of a resolved row. A document's first row opens it anew. */
  void add(BudgetRow row) {
    String document = key(row.document(), row.revision());
    if (row.sequence() == 0) {
      counts.remove(document); // left over from a publication that was never sealed
    }
    Map<CodeStatus, Integer> statuses =
        counts.computeIfAbsent(document, key -> new EnumMap<>(CodeStatus.class));
    for (Code code : row.codes().values()) {
      CodeStatus status = code.status();
      if (status != null) {
        statuses.merge(status, 1, Integer::sum);
      }
    }
    if (counts.size() > LIMIT) {
      Iterator<String> eldest = counts.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }

  /** The counts of a document whose seal has come; it is no longer open. */
  Map<CodeStatus, Integer> close(String document, int revision) {
    Map<CodeStatus, Integer> statuses = counts.remove(key(document, revision));
    return statuses == null ? Map.of() : statuses;
  }

  /** The counts as text: {@code document/revision,EXACT=3,LOCAL=1;…}. */
  public String encode() {
    return counts.entrySet().stream()
        .map(document -> document.getKey() + encode(document.getValue()))
        .collect(Collectors.joining(DOCUMENT_END));
  }

  /** Reads {@link #encode()}; text of any other form, or none, means no open document. */
  public static OpenDocuments decode(@Nullable String text) {
    var open = new OpenDocuments();
    if (text == null || text.isEmpty()) {
      return open;
    }
    try {
      for (String document : text.split(DOCUMENT_END, -1)) {
        String[] parts = document.split(PART_END, -1);
        var statuses = new EnumMap<CodeStatus, Integer>(CodeStatus.class);
        for (int i = 1; i < parts.length; i++) {
          int equals = parts[i].indexOf('=');
          statuses.put(
              CodeStatus.valueOf(parts[i].substring(0, equals)),
              Integer.valueOf(parts[i].substring(equals + 1)));
        }
        open.counts.put(parts[0], statuses);
      }
      return open;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return new OpenDocuments(); // written by something else, e.g. an operator's tool
    }
  }

  private static String encode(Map<CodeStatus, Integer> statuses) {
    return statuses.entrySet().stream()
        .map(status -> PART_END + status.getKey() + "=" + status.getValue())
        .collect(Collectors.joining());
  }

  private static Map<CodeStatus, Integer> copyOf(Map<CodeStatus, Integer> statuses) {
    return statuses.isEmpty() ? new EnumMap<>(CodeStatus.class) : new EnumMap<>(statuses);
  }

  private static String key(String document, int revision) {
    return document + "/" + revision;
  }
}
