package org.budgetlens.audit.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.budgetlens.audit.evaluate.GroupFigures.Group;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.Comparison;
import org.budgetlens.audit.pack.GroupCell;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.Formula;
import org.budgetlens.contracts.audit.Fraction;
import org.budgetlens.contracts.audit.Measure;
import org.budgetlens.contracts.audit.Range;
import org.budgetlens.contracts.audit.Relation;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.TableType;

/**
 * Formulas over the figures of groups of rows. The first reading adds up, the second collects the
 * cells of what does not hold; neither keeps rows.
 */
final class GroupRun implements RuleRun {
  private final Check.Groups check;
  private final TableIndex tables;
  private final BiPredicate<GroupCell, BudgetRow> matches;
  private final GroupFigures figures;
  private final Conclusion conclusion = new Conclusion();
  private final Map<String, List<Wanted>> wanted = new HashMap<>();

  GroupRun(Check.Groups check, TableIndex tables) {
    this(check, tables, GroupCell::matches);
  }

  /**
   * Formulas over groups.
   *
   * @param matches whether a row is one of a cell's
   */
  GroupRun(Check.Groups check, TableIndex tables, BiPredicate<GroupCell, BudgetRow> matches) {
    this.check = check;
    this.tables = tables;
    this.matches = matches;
    this.figures = new GroupFigures(check, matches);
  }

  /** Cells that a finding waits for, by the slot they fall into. */
  private record Wanted(Evidence evidence, String cell, int sign) {}

  @Override
  public Set<TableType> tables() {
    var types = EnumSet.noneOf(TableType.class);
    check.cells().values().forEach(cell -> types.addAll(cell.tables()));
    return types;
  }

  @Override
  public void read(BudgetRow row, int occurrence) {
    figures.read(row, occurrence);
  }

  @Override
  public Conclusion conclude() {
    for (Comparison comparison : check.comparisons()) {
      if (!lacksTables(comparison)) {
        Set<String> names = names(comparison);
        figures.groups().forEach(group -> judge(comparison, names, group));
      }
    }
    return conclusion;
  }

  /**
   * What came of figures of a document and of others, whose tables are the index: a table that they
   * lack is missing only where the document prints what it would be compared with.
   *
   * @param ownRepeated types of which the document has several tables
   * @param repeated types of which one of the others has several
   */
  Conclusion concludeAcross(Set<TableType> ownRepeated, Set<TableType> repeated) {
    for (Comparison comparison : check.comparisons()) {
      Set<String> names = names(comparison);
      for (Group group : figures.groups()) {
        if (!lacksOthers(comparison, group) && !isMixed(comparison, ownRepeated, repeated)) {
          judge(comparison, names, group);
        }
      }
    }
    return conclusion;
  }

  private boolean lacksOthers(Comparison comparison, Group group) {
    var missing = new ArrayList<TableType>();
    for (String name : comparison.needs()) {
      GroupCell cell = cell(name);
      NumberTally tally = figures.figure(group, cell);
      if (cell.from() == GroupCell.From.OWN && (tally == null || tally.cells() == 0)) {
        return true;
      }
      if (cell.from() == GroupCell.From.OTHER
          && cell.tables().stream().noneMatch(type -> tables.count(type) > 0)) {
        cell.tables().stream().sorted().findFirst().ifPresent(missing::add);
      }
    }
    missing.forEach(type -> conclusion.lacks(type.name()));
    return !missing.isEmpty();
  }

  /** Whether figures of several tables of one document would be added up to one. */
  private boolean isMixed(
      Comparison comparison, Set<TableType> ownRepeated, Set<TableType> repeated) {
    var mixed = new ArrayList<TableType>();
    for (String name : comparison.needs()) {
      GroupCell cell = cell(name);
      Set<TableType> several = cell.from() == GroupCell.From.OWN ? ownRepeated : repeated;
      if (!cell.single()) {
        cell.tables().stream().filter(several::contains).forEach(mixed::add);
      }
    }
    mixed.forEach(type -> conclusion.unjudged("1 < " + type));
    return !mixed.isEmpty();
  }

  private boolean lacksTables(Comparison comparison) {
    boolean lacks = false;
    for (TableType type : comparison.needsTables().stream().sorted().toList()) {
      if (tables.count(type) == 0 || isGroupedOtherwise(comparison, type)) {
        conclusion.lacks(type.name());
        lacks = true;
      }
    }
    for (String name : comparison.needs()) {
      GroupCell cell = cell(name);
      if (cell.tables().stream().noneMatch(type -> tables.count(type) > 0)) {
        cell.tables().stream()
            .sorted()
            .findFirst()
            .ifPresent(type -> conclusion.lacks(type.name()));
        lacks = true;
      }
    }
    return lacks;
  }

  /**
   * Whether a table prints rows, but none that belongs to a group: 收支总表 by purpose instead of by
   * class, 支出总表 by unit instead of by function.
   */
  private boolean isGroupedOtherwise(Comparison comparison, TableType type) {
    List<GroupCell> own =
        names(comparison).stream()
            .map(this::cell)
            .filter(cell -> !cell.whole() && cell.tables().equals(Set.of(type)))
            .toList();
    return own.stream().anyMatch(cell -> figures.hasUngrouped(cell.name()))
        && own.stream().noneMatch(cell -> figures.hasGrouped(cell.name()));
  }

  private void judge(Comparison comparison, Set<String> names, Group group) {
    var values = new LinkedHashMap<String, NumberTally>();
    var unreadable = new ArrayList<String>();
    boolean any = false;
    for (String name : names) {
      NumberTally tally = figures.figure(group, cell(name));
      if (tally != null && tally.isUnreadable()) {
        unreadable.add(name);
      } else if (tally != null && tally.cells() > 0) {
        values.put(name, tally);
        any = true;
      } else if (comparison.needs().contains(name)) {
        return;
      }
    }
    if (!any) {
      return;
    }
    if (!unreadable.isEmpty()) {
      unreadable.forEach(
          name -> conclusion.lacks(figures.label(group) + ": " + cell(name).label().zh()));
      return;
    }
    if (comparison.when().isEmpty() && agrees(comparison, values)) {
      conclusion.equal();
      return;
    }
    var ranges = new HashMap<String, Range>();
    values.forEach((name, tally) -> ranges.put(name, tally.range()));
    try {
      compare(comparison, group, values, ranges);
    } catch (ArithmeticException e) {
      // A division by what may be 0: there is no such share or rate.
      return;
    }
  }

  /** Whether two sums agree to the last digit, so that nobody has to ask how precise they are. */
  private static boolean agrees(Comparison comparison, Map<String, NumberTally> values) {
    Map<String, Integer> left = comparison.left().signs().orElse(Map.of());
    Map<String, Integer> right = comparison.right().signs().orElse(Map.of());
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    int sign = sum(left, values).compareTo(sum(right, values));
    return switch (comparison.relation()) {
      case EQUAL -> sign == 0;
      case AT_MOST -> sign <= 0;
      case AT_LEAST -> sign >= 0;
    };
  }

  private static BigDecimal sum(Map<String, Integer> signs, Map<String, NumberTally> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, Integer> signed : signs.entrySet()) {
      NumberTally tally = values.get(signed.getKey());
      if (tally != null) {
        sum = signed.getValue() < 0 ? sum.subtract(tally.number()) : sum.add(tally.number());
      }
    }
    return sum;
  }

  private void compare(
      Comparison comparison,
      Group group,
      Map<String, NumberTally> values,
      Map<String, Range> ranges) {
    for (Comparison.When when : comparison.when()) {
      int sign =
          when.left().evaluate(ranges).value().compareTo(when.right().evaluate(ranges).value());
      if (!when.sign().holds(sign)) {
        return;
      }
    }
    Range left = comparison.left().evaluate(ranges);
    Range right = comparison.right().evaluate(ranges);
    switch (verdict(comparison, left, right)) {
      case HOLDS -> conclusion.equal();
      case ROUNDING -> conclusion.rounding();
      case VIOLATED -> {
        if (comparison.truncated() && isTruncated(left, right)) {
          conclusion.rounding();
        } else {
          violated(comparison, group, values, ranges, left, right);
        }
      }
    }
  }

  /** Whether the printed left side is the right side cut off after its last digit. */
  private static boolean isTruncated(Range left, Range right) {
    return right.value().compareTo(left.value()) >= 0
        && right.value().compareTo(left.value().plus(width(left))) < 0;
  }

  private static Fraction width(Range range) {
    return range.high().minus(range.low());
  }

  private enum Verdict {
    HOLDS,
    ROUNDING,
    VIOLATED
  }

  private static Verdict verdict(Comparison comparison, Range left, Range right) {
    boolean above = left.low().compareTo(right.high()) > 0;
    boolean below = left.high().compareTo(right.low()) < 0;
    Relation relation = comparison.relation();
    boolean violated =
        switch (relation) {
          case EQUAL -> above || below;
          case AT_MOST -> above;
          case AT_LEAST -> below;
        };
    if (violated) {
      return Verdict.VIOLATED;
    }
    boolean plain = comparison.left().signs().isPresent() && comparison.right().signs().isPresent();
    return relation == Relation.EQUAL && plain && left.value().compareTo(right.value()) != 0
        ? Verdict.ROUNDING
        : Verdict.HOLDS;
  }

  private void violated(
      Comparison comparison,
      Group group,
      Map<String, NumberTally> values,
      Map<String, Range> ranges,
      Range left,
      Range right) {
    Comparison.Expected expected = comparison.explained();
    if (expected != null) {
      Range bound = expected.atMost().evaluate(ranges);
      Range difference = left.plus(right.negated());
      if (difference.high().signum() > 0 && difference.low().compareTo(bound.high()) <= 0) {
        conclusion.explained(
            FormulaSentences.expected(comparison, figures.label(group), difference, expected.by()));
        return;
      }
    }
    for (String name : values.keySet()) {
      if (figures.hasUngrouped(name)) {
        conclusion.lacks(cell(name).label().zh() + ": rows without a key");
        return;
      }
    }
    boolean sums = isMoneySum(comparison);
    Evidence leftEvidence = evidence(comparison, comparison.left(), sums);
    Evidence rightEvidence = evidence(comparison, comparison.right(), sums);
    want(group, comparison.left(), leftEvidence);
    want(group, comparison.right(), rightEvidence);
    conclusion.finding(
        new OpenFinding.Told(
            subject(comparison, group),
            comparison.relation(),
            leftEvidence,
            rightEvidence,
            FormulaSentences.finding(
                comparison,
                new FormulaSentences.Place(group.table().title(), figures.label(group)),
                values,
                check.cells(),
                left,
                right)));
  }

  private Subject subject(Comparison comparison, Group group) {
    String label = figures.label(group);
    String key = group.key().isEmpty() ? comparison.id() : group.key() + "/" + comparison.id();
    return new Subject(key, group.table(), null, group.code(), label.isEmpty() ? null : label);
  }

  private Evidence evidence(Comparison comparison, Formula formula, boolean sums) {
    var label = FormulaSentences.label(formula, check.cells());
    return sums
        ? Evidence.complete(label, List.of())
        : Evidence.computed(label, comparison.measure(), formula.toString());
  }

  private boolean isMoneySum(Comparison comparison) {
    return comparison.measure() == Measure.MONEY
        && isAmounts(comparison.left())
        && isAmounts(comparison.right());
  }

  private boolean isAmounts(Formula formula) {
    return formula.signs().isPresent()
        && formula.names().stream()
            .allMatch(name -> cell(name).reading() == GroupCell.Reading.MONEY);
  }

  private void want(Group group, Formula formula, Evidence evidence) {
    Map<String, Integer> signs = formula.signs().orElse(Map.of());
    boolean money = evidence.isSum();
    for (String name : formula.names()) {
      int sign = money ? signs.getOrDefault(name, 1) : 1;
      wanted
          .computeIfAbsent(figures.slot(group, cell(name)), slot -> new ArrayList<>())
          .add(new Wanted(evidence, name, sign));
    }
  }

  @Override
  public boolean collects() {
    return !wanted.isEmpty();
  }

  @Override
  public void collect(BudgetRow row, int occurrence) {
    for (GroupCell cell : check.cells().values()) {
      String slot = figures.slot(cell, row, occurrence);
      List<Wanted> waiting = slot == null ? null : wanted.get(slot);
      if (waiting != null && matches.test(cell, row)) {
        for (Wanted want : waiting) {
          Contribution found =
              want.cell().equals(cell.name()) ? CellReader.read(cell, row, want.sign()) : null;
          if (found != null && !(cell.single() && want.evidence().has(cell.name()))) {
            want.evidence().add(found);
          }
        }
      }
    }
  }

  private Set<String> names(Comparison comparison) {
    var names = new LinkedHashSet<>(comparison.left().names());
    names.addAll(comparison.right().names());
    for (Comparison.When when : comparison.when()) {
      names.addAll(when.left().names());
      names.addAll(when.right().names());
    }
    Comparison.Expected expected = comparison.explained();
    if (expected != null) {
      names.addAll(expected.atMost().names());
    }
    return names;
  }

  private GroupCell cell(String name) {
    return Objects.requireNonNull(check.cells().get(name));
  }
}
