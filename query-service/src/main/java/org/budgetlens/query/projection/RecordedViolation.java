package org.budgetlens.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.query.change.Batch;
import org.budgetlens.query.change.Placed;
import org.budgetlens.query.change.Position;

/**
 * A state of a violation as it is stored. Its evidence may be long, so its JSON is made once, for
 * the log and for the current state.
 *
 * @param placed the state and where it stands on its topic
 * @param json all of it
 */
record RecordedViolation(Placed<Violation> placed, String json) {
  /** Every state in a batch, in the order of the topic. */
  static List<RecordedViolation> in(Batch batch) {
    return batch.violations().stream()
        .map(placed -> new RecordedViolation(placed, Json.of(placed.change())))
        .toList();
  }

  /** The newest state of each violation, ordered by id. */
  static Collection<RecordedViolation> newest(Collection<RecordedViolation> states) {
    var newest = new TreeMap<String, RecordedViolation>();
    states.forEach(state -> newest.put(state.violation().id(), state));
    return newest.values();
  }

  Violation violation() {
    return placed.change();
  }

  Position position() {
    return placed.position();
  }
}
