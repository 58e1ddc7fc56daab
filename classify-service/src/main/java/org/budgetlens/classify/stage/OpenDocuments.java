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
 * Documents whose seal has not come yet: the generation of catalogs each began with, and how its
 * codes resolved so far. Part of {@link PartitionState}, and committed as text with it, in the
 * transaction that publishes the rows it counts, so a restart between a document's rows and its
 * seal counts no row twice and forgets none.
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
  private static final String GENERATION = "@";

  private final LinkedHashMap<String, Open> documents = new LinkedHashMap<>();

  /** No open document. */
  public OpenDocuments() {}

  /** An independent copy. */
  public OpenDocuments copy() {
    var copy = new OpenDocuments();
    documents.forEach((document, open) -> copy.documents.put(document, open.copy()));
    return copy;
  }

  /**
   * The generation a row is to be resolved with: the one its document began with. A document's
   * first row opens it anew.
   *
   * @param current the generation of documents that begin now
   */
  int generationOf(BudgetRow row, int current) {
    String document = key(row.document(), row.revision());
    if (row.sequence() == 0) {
      documents.remove(document); // left over from a publication that was never sealed
    }
    Open open = documents.computeIfAbsent(document, key -> new Open(current));
    if (documents.size() > LIMIT) {
      Iterator<String> eldest = documents.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
    return open.generation;
  }

  /** Counts the codes of a resolved row of an open document. */
  void count(BudgetRow row) {
    Open open = documents.get(key(row.document(), row.revision()));
    if (open != null) {
      open.count(row);
    }
  }

  /**
   * The counts of a document whose seal has come; it is no longer open.
   *
   * @param current the generation of a document that had no row before its seal
   */
  Closed close(String document, int revision, int current) {
    Open open = documents.remove(key(document, revision));
    return open == null
        ? new Closed(current, Map.of())
        : new Closed(open.generation, open.statuses);
  }

  /** Forgets a document that will get no seal. */
  void forget(String document) {
    documents.keySet().removeIf(key -> key.startsWith(document + "/"));
  }

  /** Whether a document is open. */
  boolean contains(String document) {
    return documents.keySet().stream().anyMatch(key -> key.startsWith(document + "/"));
  }

  /** Whether some document began before a generation. */
  boolean hasOlderThan(int generation) {
    return documents.values().stream().anyMatch(open -> open.generation < generation);
  }

  /** The documents as text: {@code document/revision,@2,EXACT=3,LOCAL=1;…}. */
  String encode() {
    return documents.entrySet().stream()
        .map(document -> document.getKey() + document.getValue().encode())
        .collect(Collectors.joining(DOCUMENT_END));
  }

  /**
   * Reads {@link #encode()}.
   *
   * @throws IllegalArgumentException if it is text of another form
   */
  static OpenDocuments decode(@Nullable String text) {
    var open = new OpenDocuments();
    if (text == null || text.isEmpty()) {
      return open;
    }
    for (String document : text.split(DOCUMENT_END, -1)) {
      String[] parts = document.split(PART_END, -1);
      int generation = 0;
      var statuses = new EnumMap<CodeStatus, Integer>(CodeStatus.class);
      for (int i = 1; i < parts.length; i++) {
        if (parts[i].startsWith(GENERATION)) {
          generation = Integer.parseInt(parts[i].substring(1));
          continue;
        }
        String[] count = parts[i].split("=", -1);
        if (count.length != 2) {
          throw new IllegalArgumentException("Not a count: " + parts[i]);
        }
        statuses.put(CodeStatus.valueOf(count[0]), Integer.valueOf(count[1]));
      }
      open.documents.put(parts[0], new Open(generation, statuses));
    }
    return open;
  }

  private static String key(String document, int revision) {
    return document + "/" + revision;
  }

  /**
   * A document that is complete.
   *
   * @param generation the generation its rows were resolved with
   * @param statuses how many of its codes have which status
   */
  record Closed(int generation, Map<CodeStatus, Integer> statuses) {}

  private record Open(int generation, EnumMap<CodeStatus, Integer> statuses) {
    Open(int generation) {
      this(generation, new EnumMap<>(CodeStatus.class));
    }

    void count(BudgetRow row) {
      for (Code code : row.codes().values()) {
        CodeStatus status = code.status();
        if (status != null) {
          statuses.merge(status, 1, Integer::sum);
        }
      }
    }

    Open copy() {
      return new Open(generation, statuses.clone());
    }

    String encode() {
      return (generation == 0 ? "" : PART_END + GENERATION + generation)
          + statuses.entrySet().stream()
              .map(status -> PART_END + status.getKey() + "=" + status.getValue())
              .collect(Collectors.joining());
    }
  }
}
