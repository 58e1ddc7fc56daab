package org.budgetlens.standalone.progress;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.standalone.api.DocumentLine;

/** How far the submitted documents have come. */
final class Standing {
  private final SequencedMap<String, String> files;
  private final Map<String, DocumentStatus> statuses = new HashMap<>();

  /**
   * All documents just received.
   *
   * @param files file name by document id
   */
  Standing(SequencedMap<String, String> files) {
    this.files = new LinkedHashMap<>(files);
    files.keySet().forEach(id -> statuses.put(id, DocumentStatus.RECEIVED));
  }

  /** Takes over what the query service says; returns whether anything changed. */
  boolean update(List<DocumentLine> documents) {
    boolean changed = false;
    for (DocumentLine document : documents) {
      if (files.containsKey(document.id())
          && statuses.put(document.id(), document.status()) != document.status()) {
        changed = true;
      }
    }
    return changed;
  }

  /** Whether the pipeline has nothing more to do for any of them. */
  boolean isComplete() {
    return statuses.values().stream().allMatch(DocumentStatus::isFinal);
  }

  /** Those the pipeline still works on, in the order of submission. */
  List<Waiting> waiting() {
    var waiting = new ArrayList<Waiting>();
    files.forEach(
        (id, file) -> {
          DocumentStatus status = Objects.requireNonNull(statuses.get(id));
          if (!status.isFinal()) {
            waiting.add(new Waiting(file, status));
          }
        });
    return waiting;
  }

  /** How many documents have come at least so far; those rejected count as received only. */
  Map<DocumentStatus, Integer> reached() {
    var reached = new EnumMap<DocumentStatus, Integer>(DocumentStatus.class);
    for (DocumentStatus stage : DocumentStatus.values()) {
      reached.put(stage, 0);
    }
    for (DocumentStatus status : statuses.values()) {
      for (DocumentStatus stage : DocumentStatus.values()) {
        if (hasReached(status, stage)) {
          reached.merge(stage, 1, Integer::sum);
        }
      }
    }
    return reached;
  }

  int size() {
    return files.size();
  }

  private static boolean hasReached(DocumentStatus status, DocumentStatus stage) {
    if (status == DocumentStatus.REJECTED || stage == DocumentStatus.REJECTED) {
      return stage == status || stage == DocumentStatus.RECEIVED;
    }
    return status.compareTo(stage) >= 0;
  }

  /**
   * A document on its way.
   *
   * @param file its file
   * @param status where it stands
   */
  record Waiting(String file, DocumentStatus status) {}
}
