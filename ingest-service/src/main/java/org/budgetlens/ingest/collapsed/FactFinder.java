package org.budgetlens.ingest.collapsed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;

/** Collects what the other tables of a document say about one. */
final class FactFinder {
  private static final List<CodeKind> DEPARTMENT = List.of(CodeKind.DEPARTMENT);

  /** The 部门预算支出经济分类 of each column of 三公经费. */
  private static final Map<String, String> THREE_PUBLIC =
      Map.of(
          "abroad", "30212",
          "reception", "30217",
          "vehicle_running", "30231",
          "vehicle_purchase", "31013");

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
      finder.carriedIn(sides);
    }
    if (own.type() == TableType.THREE_PUBLIC) {
      finder.threePublic();
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
    boolean same = sameMoney(agreement, other, Known::total);
    if (theirs.isEmpty() && !agreement.atMost()) {
      return;
    }
    if (agreement.by().isEmpty()) {
      if (!same) {
        return;
      }
      Optional<Range> total =
          theirs.isEmpty() ? unprinted(agreement.column(), other) : other.total(theirs);
      total.ifPresent(value -> fact(agreement, other, totalRows(), column, "", value));
      return;
    }
    if (theirs.isEmpty() || !other.addsUp(theirs) || !other.prints(agreement.by())) {
      return; // a group may be missing only from a table that is complete
    }
    for (Map.Entry<String, Set<Integer>> group : groups(agreement).entrySet()) {
      String key = group.getKey();
      if (!same
          && !sameMoney(
              agreement, other, (known, of) -> known.sum(of, row -> isIn(row, agreement, key)))) {
        continue;
      }
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

  private static boolean isIn(TypedRow row, Agreement agreement, String key) {
    return Known.key(row, agreement.by()).equals(key);
  }

  /**
   * Whether both tables have the same money: all of it, or that of some rows. A department with
   * other money too has the same in both for every function that none of the other pays for.
   */
  private boolean sameMoney(
      Agreement agreement, Known other, BiFunction<Known, List<String>, Optional<Range>> money) {
    String column = agreement.sameMoney();
    String there = agreement.sameMoneyThere();
    if (column == null || there == null) {
      return true;
    }
    Optional<Range> mine = money.apply(own, List.of(column));
    Optional<Range> theirs = money.apply(other, List.of(there));
    return mine.isPresent() && theirs.isPresent() && mine.get().meets(theirs.get());
  }

  private void fact(
      Agreement agreement, Known other, Set<Integer> rows, int column, String key, Range value) {
    if (rows.isEmpty()) {
      return;
    }
    Range allowed = agreement.atMost() ? new Range(Long.MIN_VALUE / 4, value.high()) : value;
    facts.add(new Fact(rows, column, allowed, words(other, key, value, agreement.atMost())));
  }

  private Localized words(Known other, String key, Range value, boolean atMost) {
    String group = key.isEmpty() ? "合计" : key;
    String groupEn = key.isEmpty() ? "the total" : key;
    if (value.equals(Range.ZERO)) {
      return new Localized(
          "%s中%s为空".formatted(other.name().zh(), group),
          "%s prints nothing for %s".formatted(other.name().en(), groupEn));
    }
    return atMost
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
          .ifPresent(row -> income(row, "收支总表", index));
    }
  }

  /** 财政拨款收支总表 prints what was carried in of every source of fiscal money. */
  private void carriedIn(List<ReadTable> sides) {
    List<ReadTable> summaries =
        sides.stream().filter(t -> t.type() == TableType.FISCAL_SUMMARY).toList();
    if (summaries.size() != 1) {
      return;
    }
    for (int column = 0; column < own.columns().size(); column++) {
      int index = column;
      IncomeLines.carriedLine(summaries.getFirst(), own.columns().get(column))
          .ifPresent(row -> income(row, "财政拨款收支总表", index));
    }
  }

  /**
   * What 三公经费 are spent on has economic codes of its own. 支出总表 prints all of it; 一般公共预算基本支出表 a
   * part, which is the whole where projects spend none: if not, the figures do not fit and the fact
   * is not used.
   */
  private void threePublic() {
    for (TableType type : List.of(TableType.EXPENDITURE_SUMMARY, TableType.GENERAL_PUBLIC_BASIC)) {
      List<Known> candidates = others.stream().filter(other -> other.type() == type).toList();
      if (candidates.size() == 1
          && candidates.getFirst().prints(DEPARTMENT)
          && candidates.getFirst().addsUp(List.of(Columns.TOTAL))) {
        own.columns().forEach(column -> threePublic(candidates.getFirst(), column));
      }
    }
  }

  private void threePublic(Known other, String column) {
    String code = THREE_PUBLIC.get(column);
    int index = own.columns().indexOf(column);
    if (code == null || facts.stream().anyMatch(fact -> fact.column() == index)) {
      return;
    }
    boolean all = other.type() == TableType.EXPENDITURE_SUMMARY;
    other
        .sum(List.of(Columns.TOTAL), row -> Known.key(row, DEPARTMENT).startsWith(code))
        .filter(value -> all || !value.equals(Range.ZERO))
        .ifPresent(
            value ->
                facts.add(new Fact(totalRows(), index, value, words(other, code, value, false))));
  }

  private void income(TypedRow line, String table, int column) {
    Optional<PrintedAmount> amount = IncomeLines.amount(line);
    String label = IncomeLines.label(line);
    facts.add(
        new Fact(
            totalRows(),
            column,
            Range.of(amount),
            new Localized(
                "%s“%s”为%s".formatted(table, label, amount.map(PrintedAmount::printed).orElse("空")),
                "%s prints %s for %s"
                    .formatted(
                        table, amount.map(PrintedAmount::printed).orElse("nothing"), label))));
  }
}
