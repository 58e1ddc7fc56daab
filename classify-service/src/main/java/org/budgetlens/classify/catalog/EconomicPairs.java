package org.budgetlens.classify.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.catalog.Confidence;
import org.budgetlens.contracts.code.EconomicPair;
import org.jspecify.annotations.Nullable;

/**
 * The official pairs of government and department economic codes (财预〔2017〕98号 对照表), for organs and
 * institutions alike.
 */
public final class EconomicPairs {
  private final Map<String, List<Pair>> byDepartmentCode;

  /** The pairs of the table. */
  public EconomicPairs(Collection<Pair> pairs) {
    var byCode = new HashMap<String, List<Pair>>();
    for (Pair pair : pairs) {
      byCode.computeIfAbsent(pair.department(), code -> new ArrayList<>()).add(pair);
    }
    byCode.replaceAll((code, sameCode) -> List.copyOf(sameCode));
    byDepartmentCode = Map.copyOf(byCode);
  }

  /**
   * What the table says of a pair in a fiscal year. It speaks of 款 and of no deeper codes. A code
   * the table is not sure of is never held against a document.
   */
  public EconomicPair judge(String government, String department, @Nullable Integer year) {
    List<Pair> known = byDepartmentCode.getOrDefault(CodeForm.group(department), List.of());
    if (year == null || known.isEmpty()) {
      return EconomicPair.UNKNOWN;
    }
    var official = new ArrayList<String>();
    boolean sure = false;
    for (Pair pair : known) {
      if (!pair.period().contains(year)) {
        if (pair.government().equals(government) && pair.confidence() != Confidence.HIGH) {
          return EconomicPair.UNKNOWN;
        }
        continue;
      }
      if (pair.government().equals(government)) {
        return EconomicPair.OFFICIAL;
      }
      official.add(pair.government());
      sure |= pair.confidence() != Confidence.LOW;
    }
    return sure && CodeForm.isGroup(government)
        ? EconomicPair.unofficial(official.stream().distinct().sorted().toList())
        : EconomicPair.UNKNOWN;
  }

  /** Every pair, in no order. */
  public List<Pair> all() {
    return byDepartmentCode.values().stream().flatMap(List::stream).toList();
  }

  /**
   * An official pair.
   *
   * @param government 5xxxx
   * @param department 3xxxx
   * @param period the years in which it is official
   * @param confidence how sure the table is of it
   */
  public record Pair(String government, String department, Period period, Confidence confidence) {}
}
