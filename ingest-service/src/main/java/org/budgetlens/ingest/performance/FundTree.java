package org.budgetlens.ingest.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.ingest.source.Line;

/**
 * The amounts of 部门整体支出绩效目标表: the total, and for each fund (财政拨款, 其他资金) the sum (合计), basic and
 * project expenditure.
 *
 * <p>Outer labels are not always printed above their first inner one. But every fund's inner labels
 * begin with 合计, so the funds take these groups in their order. They are named {@code fiscal},
 * {@code fiscal_basic}, {@code fiscal_project}, {@code other} ….
 */
final class FundTree {
  private static final String PART_TOTAL = "part_total";
  private static final Map<String, String> PARTS =
      Map.of(PART_TOTAL, "", "part_basic", "_basic", "part_project", "_project");

  private final List<String> funds = new ArrayList<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  /** Takes a line if it is a header of the amounts. */
  boolean takes(Line line, HeaderLabels labels) {
    Map<String, Integer> in = labels.in(line);
    if (in.containsKey(Fields.TOTAL) && in.containsKey(Fields.FISCAL)) {
      columns.put(Fields.TOTAL, in.getOrDefault(Fields.TOTAL, -1));
      in.entrySet().stream()
          .filter(e -> e.getKey().equals(Fields.FISCAL) || e.getKey().equals(Fields.OTHER))
          .sorted(Map.Entry.comparingByValue())
          .forEach(entry -> funds.add(entry.getKey()));
      return true;
    }
    if (funds.isEmpty() || columns.size() > 1 || !in.containsKey(PART_TOTAL)) {
      return false;
    }
    int fund = -1;
    for (int i = 0; i < line.width(); i++) {
      Optional<String> part = labels.field(line.text(i)).filter(PARTS::containsKey);
      if (part.isPresent()) {
        fund += part.get().equals(PART_TOTAL) ? 1 : 0;
        if (fund >= 0 && fund < funds.size()) {
          columns.put(funds.get(fund) + PARTS.get(part.get()), i);
        }
      }
    }
    return true;
  }

  /**
   * The column of each amount in a line: by the header's columns, or in the header's order where
   * the line prints as many amounts as the header has columns.
   */
  Optional<Map<String, Integer>> columns(Line line) {
    var printed = new ArrayList<Integer>();
    for (int i = 0; i < line.width(); i++) {
      if (!line.text(i).isEmpty()) {
        printed.add(i);
      }
    }
    if (columns.values().containsAll(printed)) {
      var found = new LinkedHashMap<>(columns);
      found.values().retainAll(printed);
      return Optional.of(found);
    }
    if (printed.size() != columns.size()) {
      return Optional.empty();
    }
    var found = new LinkedHashMap<String, Integer>();
    names().forEach(name -> found.put(name, printed.get(found.size())));
    return Optional.of(found);
  }

  /** Names of the amounts in printed order. */
  List<String> names() {
    return columns.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What each sum consists of. */
  Map<String, List<String>> wholes() {
    var wholes = new LinkedHashMap<String, List<String>>();
    wholes.put(Fields.TOTAL, funds);
    for (String fund : funds) {
      wholes.put(fund, List.of(fund + "_basic", fund + "_project"));
    }
    return wholes;
  }
}
