package org.budgetlens.ingest.account;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The proof that every printed line of a document is accounted for, each exactly once.
 *
 * @param printed number of lines that are not blank
 * @param uses number of lines by what became of them; they add up to {@code printed}
 * @param prose where prose stands that was read for facts and holds none
 */
public record LineAccount(int printed, Map<LineUse, Integer> uses, List<LineRange> prose) {
  public LineAccount {
    var ordered = new EnumMap<LineUse, Integer>(LineUse.class);
    ordered.putAll(uses);
    uses = Collections.unmodifiableMap(ordered);
    prose = List.copyOf(prose);
    int sum = uses.values().stream().mapToInt(Integer::intValue).sum();
    if (sum != printed) {
      throw new IllegalArgumentException(
          "%d of %d lines are accounted for: %s".formatted(sum, printed, uses));
    }
    int skipped = prose.stream().mapToInt(LineRange::lines).sum();
    if (skipped != uses.getOrDefault(LineUse.PROSE, 0)) {
      throw new IllegalArgumentException("%d lines of prose in %s".formatted(skipped, uses));
    }
  }

  /** How many lines were used so. */
  public int lines(LineUse use) {
    return uses.getOrDefault(use, 0);
  }
}
