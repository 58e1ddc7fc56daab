package org.budgetlens.query.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events a subscriber wants. An empty list means any.
 *
 * @param rules ids of rules
 * @param severities severities
 * @param departments names or codes of departments
 * @param districts codes of districts
 */
public record EventFilter(
    List<String> rules, List<String> severities, List<String> departments, List<String> districts) {
  public EventFilter {
    rules = List.copyOf(rules);
    severities = List.copyOf(severities);
    departments = List.copyOf(departments);
    districts = List.copyOf(districts);
  }

  /** Whether an event is wanted. */
  public boolean wants(LiveEvent event) {
    return allows(rules, event.rule())
        && allows(severities, event.severity())
        && (allows(departments, event.department()) || allows(departments, event.departmentCode()))
        && allows(districts, event.district());
  }

  private static boolean allows(List<String> wanted, @Nullable String value) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }
}
