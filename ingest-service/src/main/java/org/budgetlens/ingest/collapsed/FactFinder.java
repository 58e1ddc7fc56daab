package org.budgetlens.ingest.collapsed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;

/** Collects what the other tables of a document say about one. */
final class FactFinder {
  private final RawTable table;
  private final Known own;
  private final List<Known> others;
  private final List<Fact> facts = new ArrayList<>();

  private FactFinder(RawTable table, Known own, List<Known> others) {
    this.table = table;
    this.own = own;
    this.others = others;
  }

  /**
   * The facts about a table.
   *
   * @param own what is known of it so far
   * @param others what is known of the other tables with columns
   * @param sides the document's two-sided tables
   */
  static List<Fact> find(RawTable table, Known own, List<Known> others, List<ReadTable> sides) {
    var finder = new FactFinder(table, own, others);
    Agreements.ALL.stream().filter(a -> a.table() == own.type()).forEach(finder::take);
    if (own.type() == TableType.INCOME_SUMMARY) {
      finder.income(sides);
    }
    return List.copyOf(finder.facts);
  }

  private void take(Agreement agreement) {
    List<Known> candidates =
        others.stream().filter(other -> other.type() == agreement.other()).toList();
    int column = own.columns().indexOf(agreement.column());
    if (candidates.size() != 1 || column < 0) {
      return; // two tables of a kind speak about different units
    }
    Known other = candidates.getFirst();
    List<String> theirs = agreement.others().stream().filter(other.columns()::contains).toList();
    if ((theirs.isEmpty() && !agreement.atMost()) || !sameMoney(agreement, other)) {
      return;
    }
    if (agreement.by().isEmpty()) {
      Optional<Range> total =
          theirs.isEmpty() ? unprinted(agreement.column(), other) : other.total(theirs);
      total.ifPresent(value -> fact(agreement, other, totalRows(), column, "", value));
      return;
    }
    if (!other.addsUp(theirs)) {
      return; // a group may be missing only from a table that is complete
    }
    for (Map.Entry<String, Set<Integer>> group : groups(agreement).entrySet()) {
      String key = group.getKey();
      other
          .sum(theirs, row -> counts(row, agreement, key))
          .ifPresent(v -> fact(agreement, other, group.getValue(), column, key, v));
    }
  }

  /**
   * What a table has of a source that it prints no column for: a table prints all its sources, so
   * it has none of it; of carried-in money, which may be printed in one column, not more than there
   * is.
   */
  private static Optional<Range> unprinted(String source, Known other) {
    return source.startsWith(Columns.CARRIED_IN) && other.columns().contains(Columns.CARRIED_IN)
        ? other.total(List.of(Columns.CARRIED_IN))
        : Optional.of(Range.ZERO);
  }

  private static boolean counts(TypedRow row, Agreement agreement, String key) {
    String economicClass = EconomicClass.of(row);
    return Known.key(row, agreement.by()).equals(key)
        && (agreement.economic() == null
            || (economicClass != null
                && EconomicClass.columnOf(economicClass).equals(agreement.economic())));
  }

  private boolean sameMoney(Agreement agreement, Known other) {
    String column = agreement.sameMoney();
    if (column == null) {
      return true;
    }
    Optional<Range> mine = own.total(List.of(column));
    Optional<Range> theirs = other.total(List.of(column));
    return mine.isPresent() && theirs.isPresent() && mine.get().meets(theirs.get());
  }

  private void fact(
      Agreement agreement, Known other, Set<Integer> rows, int column, String key, Range value) {
    if (rows.isEmpty()) {
      return;
    }
    Range allowed = agreement.atMost() ? new Range(Long.MIN_VALUE / 4, value.high()) : value;
    facts.add(new Fact(rows, column, allowed, words(agreement, other, key, value)));
  }

  private Localized words(Agreement agreement, Known other, String key, Range value) {
    String group = key.isEmpty() ? "合计" : key;
    String groupEn = key.isEmpty() ? "the total" : key;
    if (value.equals(Range.ZERO)) {
      return new Localized(
          "%s中%s为空".formatted(other.name().zh(), group),
          "%s prints nothing for %s".formatted(other.name().en(), groupEn));
    }
    return agreement.atMost()
        ? new Localized(
            "%s的%s只有%s".formatted(other.name().zh(), group, amount(value)),
            "%s has only %s for %s".formatted(other.name().en(), amount(value), groupEn))
        : new Localized(
            "与%s中%s的%s一致".formatted(other.name().zh(), group, amount(value)),
            "agrees with %s for %s in %s".formatted(amount(value), groupEn, other.name().en()));
  }

  /** The middle of a range, in the table's unit. */
  private String amount(Range value) {
    return BigDecimal.valueOf(value.low() + value.high())
        .divide(BigDecimal.valueOf(4 * table.unit().fen()))
        .toPlainString();
  }

  private Map<String, Set<Integer>> groups(Agreement agreement) {
    var groups = new LinkedHashMap<String, Set<Integer>>();
    for (int r = 0; r < table.rows().size(); r++) {
      TypedRow row = table.rows().get(r).row();
      if (row.kind() == RowKind.DETAIL && row.codes().keySet().containsAll(agreement.by())) {
        groups.computeIfAbsent(Known.key(row, agreement.by()), key -> new HashSet<>()).add(r);
      }
    }
    return groups;
  }

  /** The total row, or all detail rows where there is none. */
  private Set<Integer> totalRows() {
    var totals = new HashSet<Integer>();
    var details = new HashSet<Integer>();
    for (int r = 0; r < table.rows().size(); r++) {
      switch (table.rows().get(r).row().kind()) {
        case TOTAL -> totals.add(r);
        case DETAIL -> details.add(r);
        case SUBTOTAL -> {}
      }
    }
    return totals.isEmpty() ? details : totals.size() == 1 ? totals : Set.of();
  }

  /** 收支总表 prints every source of 收入总表 as a line. */
  private void income(List<ReadTable> sides) {
    List<ReadTable> summaries =
        sides.stream().filter(t -> t.type() == TableType.INCOME_EXPENDITURE_SUMMARY).toList();
    if (summaries.size() != 1) {
      return;
    }
    for (int column = 0; column < own.columns().size(); column++) {
      int index = column;
      IncomeLines.line(summaries.getFirst(), own.columns().get(column))
          .ifPresent(row -> income(row, index));
    }
  }

  private void income(TypedRow line, int column) {
    Optional<PrintedAmount> amount = IncomeLines.amount(line);
    String label = IncomeLines.label(line);
    facts.add(
        new Fact(
            totalRows(),
            column,
            Range.of(amount),
            new Localized(
                "收支总表“%s”为%s".formatted(label, amount.map(PrintedAmount::printed).orElse("空")),
                "收支总表 prints %s for %s"
                    .formatted(amount.map(PrintedAmount::printed).orElse("nothing"), label))));
  }
}
