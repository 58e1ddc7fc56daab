package org.budgetlens.standalone.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What became of the files that were handed in.
 *
 * @param accepted file name by document id, in the order of submission; a content submitted twice
 *     is one document
 * @param refused the files that are not in the pipeline
 */
public record Submission(SequencedMap<String, String> accepted, List<Refusal> refused) {
  public Submission {
    accepted = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(accepted));
    refused = List.copyOf(refused);
  }

  /** Several submissions as one. */
  static Submission of(Collection<Submission> parts) {
    var accepted = new LinkedHashMap<String, String>();
    var refused = new ArrayList<Refusal>();
    for (Submission part : parts) {
      for (Map.Entry<String, String> document : part.accepted.entrySet()) {
        accepted.putIfAbsent(document.getKey(), document.getValue());
      }
      refused.addAll(part.refused);
    }
    return new Submission(accepted, refused);
  }
}
