package org.budgetlens.classify.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The official pairs of government and department economic codes (财预〔2017〕98号 对照表), for organs and
 * institutions alike.
 */
public final class EconomicPairs {
  private final Map<String, Set<Pair>> byDepartmentCode;

  EconomicPairs(Collection<Pair> pairs) {
    var byCode = new HashMap<String, Set<Pair>>();
    for (Pair pair : pairs) {
      byCode.computeIfAbsent(pair.department(), code -> new HashSet<>()).add(pair);
    }
    byCode.replaceAll((code, sameCode) -> Set.copyOf(sameCode));
    byDepartmentCode = Map.copyOf(byCode);
  }

  /** Whether the pair is official in a fiscal year. */
  public boolean contains(String government, String department, int year) {
    return byDepartmentCode.getOrDefault(department, Set.of()).stream()
        .anyMatch(pair -> pair.government().equals(government) && pair.period().contains(year));
  }

  /**
   * An official pair.
   *
   * @param government 5xxxx
   * @param department 3xxxx
   * @param period the years in which it is official
   */
  record Pair(String government, String department, Period period) {}
}
