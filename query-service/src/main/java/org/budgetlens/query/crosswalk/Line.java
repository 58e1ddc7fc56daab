package org.budgetlens.query.crosswalk;

import java.util.List;

/**
 * A line of a view across years.
 *
 * @param codes the codes of the target year it stands for, ascending: several where an earlier code
 *     was split and nobody says how; of the year given for a remainder
 * @param endedAfter the last year of what cannot be carried to the target year; 0 for what can
 */
public record Line(List<String> codes, int endedAfter) implements Comparable<Line> {
  public Line {
    codes = List.copyOf(codes);
  }

  /** Whether it could not be carried to the target year. */
  public boolean isRemainder() {
    return endedAfter != 0;
  }

  /** E.g. 2010301, 2010361+2010362, or 2010308@2026 for what ended after 2026. */
  public String key() {
    String joined = String.join("+", codes);
    return isRemainder() ? joined + "@" + endedAfter : joined;
  }

  @Override
  public int compareTo(Line other) {
    return key().compareTo(other.key());
  }
}
