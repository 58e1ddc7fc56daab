package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/** Reads what a rule compares. */
final class CheckReader {
  private final PackNode node;
  private final Applies applies;

  CheckReader(PackNode node, Applies applies) {
    this.node = node;
    this.applies = applies;
  }

  private enum Each {
    ROW(true),
    COLUMN(true),
    UNIT(true),
    TREE(true),
    TABLE(true),
    STATEMENT(true),
    KEY(true),
    REVISION(true),
    OTHER(false),
    DOCUMENT(false),
    GROUP(false),
    TABLES(false),
    FACT(false);

    private final boolean ofTables;

    Each(boolean ofTables) {
      this.ofTables = ofTables;
    }
  }

  /** The check, or null if it has mistakes that leave nothing to build it from. */
  @Nullable Check read() {
    PackNode each = node.required("each");
    Each shape = each == null ? null : each.asOneOf(Each.class);
    if (shape == null) {
      return null;
    }
    boolean namesTables = !shape.ofTables;
    if (applies.tables().isEmpty() != namesTables) {
      node.mistake(
          namesTables
              ? "the cells name their tables; “applies: tables” has no meaning here"
              : "“applies: tables” must say which tables are checked");
    }
    Check check =
        switch (shape) {
          case ROW -> new Check.Rows(identities(Set.of(), true));
          case COLUMN -> new Check.ColumnTotals();
          case UNIT -> new Check.Units();
          case TABLE -> {
            Map<String, Selector> cells = selectors(false);
            yield new Check.Tables(cells, identities(cells.keySet(), false));
          }
          case DOCUMENT -> {
            Map<String, Selector> cells = selectors(true);
            Grouping group = grouping(node.optional("group"));
            if (group != null) {
              refuseTotals(cells);
            }
            yield new Check.Documents(cells, group, identities(cells.keySet(), false));
          }
          case TREE -> new Check.Trees();
          case GROUP -> new GroupCheckReader(node).read();
          case STATEMENT -> new StatementReader(node).statements();
          case KEY -> new StatementReader(node).keys();
          case TABLES -> new StatementReader(node).tables();
          case REVISION -> new Check.Revisions();
          case OTHER -> new PairReader(node).read();
          case FACT -> new StatementReader(node).facts(selectors(true));
        };
    node.refuseOthers();
    return check;
  }

  private List<Identity> identities(Set<String> known, boolean ofColumns) {
    PackNode list = node.required("identities");
    var identities = new ArrayList<Identity>();
    for (PackNode element : list == null ? List.<PackNode>of() : list.asList()) {
      Identity identity =
          new IdentityReader(element, ofColumns ? null : known, applies.tables()).read();
      if (identity != null) {
        for (Identity earlier : identities) {
          if (earlier.id().equals(identity.id()) && overlap(earlier, identity)) {
            element.mistake("another identity with the id “" + identity.id() + "” stands above");
          }
        }
        identities.add(identity);
      }
    }
    if (list != null && identities.isEmpty()) {
      list.mistake("at least one identity is needed");
    }
    return identities;
  }

  /** Two identities may share an id if no row or table is subject to both. */
  private static boolean overlap(Identity one, Identity other) {
    return intersect(one.tables(), other.tables()) && intersect(one.rows(), other.rows());
  }

  private static <T> boolean intersect(Set<T> one, Set<T> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  private Map<String, Selector> selectors(boolean namesTable) {
    var selectors = new LinkedHashMap<String, Selector>();
    PackNode cells = node.required("cells");
    if (cells == null) {
      return selectors;
    }
    for (String name : cells.names()) {
      PackNode cell = cells.required(name);
      Selector selector = cell == null ? null : selector(name, cell, namesTable);
      if (selector != null) {
        selectors.put(name, selector);
      }
    }
    return selectors;
  }

  private static @Nullable Selector selector(String name, PackNode node, boolean namesTable) {
    Localized label = RuleReader.localized(node.required("label"));
    PackNode table = namesTable ? node.required("table") : null;
    PackNode of = node.optional("of");
    PackNode where = node.optional("where");
    PackNode column = node.required("column");
    node.refuseOthers();
    TableType type = table == null ? null : table.asOneOf(TableType.class);
    Selector.Of rows = of == null ? Selector.Of.ROWS : of.asOneOf(Selector.Of.class);
    String amount = column == null ? null : column.asText();
    Map<String, String> conditions = where == null ? Map.of() : conditions(where);
    return label == null || rows == null || amount == null || (namesTable && type == null)
        ? null
        : new Selector(name, label, type, rows, conditions, amount);
  }

  private static Map<String, String> conditions(PackNode where) {
    var conditions = new LinkedHashMap<String, String>();
    for (String text : where.names()) {
      PackNode value = where.required(text);
      String wanted = value == null ? null : value.asText();
      if (wanted != null) {
        conditions.put(text, wanted);
      }
    }
    return conditions;
  }

  private static @Nullable Grouping grouping(@Nullable PackNode node) {
    if (node == null) {
      return null;
    }
    PackNode code = node.required("code");
    PackNode digits = node.required("digits");
    node.refuseOthers();
    CodeKind kind = code == null ? null : code.asOneOf(CodeKind.class);
    Integer number = digits == null ? null : digits.asNumber(1, 20);
    return kind == null || number == null ? null : new Grouping(kind, number);
  }

  private void refuseTotals(Map<String, Selector> cells) {
    for (Selector selector : cells.values()) {
      if (selector.of() == Selector.Of.TOTAL) {
        node.mistake("“" + selector.name() + "”: a total row has no code to group it by");
      }
    }
  }
}
