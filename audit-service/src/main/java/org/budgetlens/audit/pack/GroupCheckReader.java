package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Formula;
import org.budgetlens.contracts.audit.Measure;
import org.budgetlens.contracts.audit.Relation;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/** Reads a check of formulas over groups of rows. */
final class GroupCheckReader {
  private static final Pattern SIGN = Pattern.compile("<=|>=|!=|<|>|=");

  private final PackNode node;
  private final boolean pairs;

  GroupCheckReader(PackNode node) {
    this(node, false);
  }

  /**
   * Reads a check.
   *
   * @param pairs whether cells of two documents are compared, so that each says whose it is
   */
  GroupCheckReader(PackNode node, boolean pairs) {
    this.node = node;
    this.pairs = pairs;
  }

  Check.Groups read() {
    PackNode group = node.optional("group");
    PackNode within = node.optional("within");
    boolean perTable = within != null && within.asOneOf(Within.class) == Within.TABLE;
    Map<String, GroupCell> cells = cells();
    PackNode measureNode = node.optional("measure");
    Measure measure = measureNode == null ? Measure.MONEY : measureNode.asOneOf(Measure.class);
    var comparisons = new ArrayList<Comparison>();
    PackNode list = node.required("comparisons");
    for (PackNode element : list == null ? List.<PackNode>of() : list.asList()) {
      Comparison comparison =
          comparison(element, cells.keySet(), measure == null ? Measure.MONEY : measure);
      if (comparison != null) {
        if (comparisons.stream().anyMatch(other -> other.id().equals(comparison.id()))) {
          element.mistake("another comparison has the id “" + comparison.id() + "”");
        }
        comparisons.add(comparison);
      }
    }
    return new Check.Groups(
        cells, group == null ? null : KeyReader.read(group), perTable, comparisons);
  }

  private enum Within {
    TABLE,
    DOCUMENT
  }

  private Map<String, GroupCell> cells() {
    var cells = new LinkedHashMap<String, GroupCell>();
    PackNode all = node.required("cells");
    for (String name : all == null ? Set.<String>of() : all.names()) {
      PackNode cell = all == null ? null : all.required(name);
      GroupCell read = cell == null ? null : cell(name, cell);
      if (read != null) {
        cells.put(name, read);
      }
    }
    return cells;
  }

  private @Nullable GroupCell cell(String name, PackNode node) {
    Localized label = RuleReader.localized(node.required("label"));
    PackNode tables = node.required("tables");
    PackNode of = node.optional("of");
    PackNode condition = node.optional("if");
    PackNode column = node.optional("column");
    PackNode as = node.optional("as");
    PackNode decimals = node.optional("decimals");
    PackNode exact = node.optional("exact");
    PackNode single = node.optional("single");
    PackNode by = node.optional("by");
    PackNode join = node.optional("join");
    PackNode whole = node.optional("whole");
    PackNode from = pairs ? node.required("from") : null;
    node.refuseOthers();
    Set<TableType> types = tables == null ? Set.of() : tables.asSetOf(TableType.class);
    Selector.Of rows = of == null ? Selector.Of.ROWS : of.asOneOf(Selector.Of.class);
    GroupCell.Reading reading =
        as == null ? GroupCell.Reading.MONEY : as.asOneOf(GroupCell.Reading.class);
    List<String> columns = column == null ? List.of() : column.asTexts();
    if (column == null && reading != GroupCell.Reading.COUNT) {
      node.mistake("“column” is missing");
    }
    RowCondition where = condition == null ? null : condition.asParsed(RowCondition::of);
    return label == null || rows == null || reading == null || types.isEmpty()
        ? null
        : new GroupCell(
            name,
            label,
            types,
            rows,
            where,
            columns,
            reading,
            exact != null && exact.asBoolean()
                ? Integer.valueOf(GroupCell.EXACT)
                : decimals == null ? null : decimals.asNumber(0, 12),
            single != null && single.asBoolean(),
            by == null ? null : KeyReader.read(by),
            join == null ? null : KeyReader.read(join),
            whole != null && whole.asBoolean(),
            origin(from));
  }

  private static GroupCell.From origin(@Nullable PackNode node) {
    GroupCell.From from = node == null ? null : node.asOneOf(GroupCell.From.class);
    return from == null ? GroupCell.From.OWN : from;
  }

  private static @Nullable Comparison comparison(PackNode node, Set<String> known, Measure usual) {
    PackNode idNode = node.required("id");
    PackNode holds = node.required("holds");
    PackNode zeroNode = node.optional("zero");
    PackNode whenNode = node.optional("when");
    PackNode measureNode = node.optional("measure");
    PackNode tablesNode = node.optional("needs_tables");
    PackNode truncated = node.optional("truncated");
    PackNode explainedNode = node.optional("explained");
    node.refuseOthers();
    String id = idNode == null ? null : idNode.asText();
    Sides sides = holds == null ? null : holds.asParsed(GroupCheckReader::sides);
    Measure measure = measureNode == null ? usual : measureNode.asOneOf(Measure.class);
    if (id == null || sides == null || holds == null || measure == null) {
      return null;
    }
    if (sides.sign() != Comparison.Sign.EQUAL
        && sides.sign() != Comparison.Sign.AT_MOST
        && sides.sign() != Comparison.Sign.AT_LEAST) {
      holds.mistake("possible are =, <= and >=");
    }
    var when = new ArrayList<Comparison.When>();
    for (PackNode condition : whenNode == null ? List.<PackNode>of() : whenNode.asList()) {
      Sides figures = condition.asParsed(GroupCheckReader::sides);
      if (figures != null) {
        requireKnown(condition, figures, known);
        when.add(new Comparison.When(figures.left(), figures.sign(), figures.right()));
      }
    }
    requireKnown(holds, sides, known);
    Set<String> zero = zeroNode == null ? Set.of() : Set.copyOf(zeroNode.asTexts());
    var needs = new LinkedHashSet<>(sides.left().names());
    needs.addAll(sides.right().names());
    when.forEach(
        condition -> {
          needs.addAll(condition.left().names());
          needs.addAll(condition.right().names());
        });
    needs.removeAll(zero);
    return new Comparison(
        id,
        sides.left(),
        relation(sides.sign()),
        sides.right(),
        measure,
        needs,
        zero,
        tablesNode == null ? Set.of() : tablesNode.asSetOf(TableType.class),
        when,
        truncated != null && truncated.asBoolean(),
        expected(explainedNode, known));
  }

  private static Comparison.@Nullable Expected expected(
      @Nullable PackNode node, Set<String> known) {
    if (node == null) {
      return null;
    }
    Localized by = RuleReader.localized(node.required("by"));
    PackNode atMost = node.required("at_most");
    node.refuseOthers();
    Formula bound = atMost == null ? null : atMost.asParsed(Formula::parse);
    if (bound != null && atMost != null) {
      requireKnown(atMost, bound, known);
    }
    return by == null || bound == null ? null : new Comparison.Expected(by, bound);
  }

  private static Relation relation(Comparison.Sign sign) {
    return switch (sign) {
      case LESS, AT_MOST -> Relation.AT_MOST;
      case MORE, AT_LEAST -> Relation.AT_LEAST;
      case EQUAL, NOT_EQUAL -> Relation.EQUAL;
    };
  }

  /** Two formulas and what stands between them. */
  record Sides(Formula left, Comparison.Sign sign, Formula right) {}

  private static Sides sides(String text) {
    Matcher matcher = SIGN.matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("“" + text + "”: expected =, <=, >=, <, > or !=");
    }
    String printed = matcher.group();
    for (Comparison.Sign sign : Comparison.Sign.values()) {
      if (sign.printed().equals(printed)) {
        return new Sides(
            Formula.parse(text.substring(0, matcher.start())),
            sign,
            Formula.parse(text.substring(matcher.end())));
      }
    }
    throw new IllegalStateException("No sign " + printed);
  }

  private static void requireKnown(PackNode place, Sides sides, Set<String> known) {
    requireKnown(place, sides.left(), known);
    requireKnown(place, sides.right(), known);
  }

  private static void requireKnown(PackNode place, Formula formula, Set<String> known) {
    for (String name : formula.names()) {
      if (!known.contains(name)) {
        place.mistake("“" + name + "” is not known; possible: " + String.join(", ", known));
      }
    }
  }
}
