package org.budgetlens.query.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.query.change.Batch;
import org.budgetlens.query.change.DocumentKey;

/**
 * A batch with everything that can be worked out before the database is asked, so that its
 * transaction is short and the threads that talk to the database do nothing else.
 *
 * @param batch the batch
 * @param whole what is worked out of documents of which all rows are in the batch
 * @param names what codes are called in its rows
 * @param violations every state of every violation, in the order of the topic
 * @param reached how far the topics are stored with it
 */
record PreparedBatch(
    Batch batch,
    Map<DocumentKey, Worked> whole,
    Set<CodeName> names,
    List<RecordedViolation> violations,
    Positions reached) {
  PreparedBatch {
    whole = Map.copyOf(whole);
    names = Set.copyOf(names);
    violations = List.copyOf(violations);
  }

  static PreparedBatch of(Batch batch, Positions reached) {
    var whole = new HashMap<DocumentKey, Worked>();
    batch.wholeDocuments().forEach((key, rows) -> whole.put(key, Worked.of(rows)));
    return new PreparedBatch(
        batch, whole, CodeName.in(batch), RecordedViolation.in(batch), reached);
  }
}
