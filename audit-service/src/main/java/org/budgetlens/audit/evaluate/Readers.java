package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.TableType;

/** Which rules read the rows of which tables. */
final class Readers {
  private final Map<TableType, List<RuleTrial>> readers = new EnumMap<>(TableType.class);

  private Readers() {}

  static Readers of(Collection<RuleTrial> trials) {
    var readers = new Readers();
    for (RuleTrial trial : trials) {
      trial
          .tables()
          .forEach(
              type -> readers.readers.computeIfAbsent(type, key -> new ArrayList<>()).add(trial));
    }
    return readers;
  }

  /** The rules that read a row, in the order of the pack. */
  List<RuleTrial> of(BudgetRow row) {
    return readers.getOrDefault(row.table().type(), List.of());
  }
}
