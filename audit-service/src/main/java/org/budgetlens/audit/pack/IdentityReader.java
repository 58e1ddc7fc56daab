package org.budgetlens.audit.pack;

import java.util.Set;
import org.budgetlens.audit.pack.Identity.Blank;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/** Reads one identity. */
final class IdentityReader {
  private final PackNode node;
  private final @Nullable Set<String> names;
  private final Set<TableType> ruleTables;

  /**
   * Prepares to read.
   *
   * @param names the names of cells it may use; null where it uses columns
   * @param ruleTables the tables that the rule applies to
   */
  IdentityReader(PackNode node, @Nullable Set<String> names, Set<TableType> ruleTables) {
    this.node = node;
    this.names = names;
    this.ruleTables = ruleTables;
  }

  @Nullable Identity read() {
    PackNode idNode = node.required("id");
    PackNode holds = node.required("holds");
    PackNode tablesNode = node.optional("tables");
    PackNode rowsNode = names == null ? node.optional("rows") : null;
    PackNode blank = node.optional("blank");
    PackNode explainedNode = node.optional("explained");
    node.refuseOthers();
    Set<TableType> tables = tablesNode == null ? Set.of() : tablesNode.asSetOf(TableType.class);
    if (tablesNode != null && !ruleTables.containsAll(tables)) {
      tablesNode.mistake("the rule does not apply to all of these tables");
    }
    Set<RowKind> rows = rowsNode == null ? Set.of() : rowsNode.asSetOf(RowKind.class);
    String id = idNode == null ? null : idNode.asText();
    SumParser.Sides sides = holds == null ? null : holds.asParsed(SumParser::identity);
    if (holds != null && sides != null) {
      requireKnown(holds, sides.left());
      requireKnown(holds, sides.right());
    }
    Blank left = blank == null ? Blank.INSUFFICIENT : blank(blank.optional("left"));
    Blank right = blank == null ? Blank.INSUFFICIENT : blank(blank.optional("right"));
    if (blank != null) {
      blank.refuseOthers();
    }
    Explained explained = explained(explainedNode);
    return id == null || sides == null
        ? null
        : new Identity(id, sides.left(), sides.right(), tables, rows, left, right, explained);
  }

  private static Blank blank(@Nullable PackNode side) {
    Blank meaning = side == null ? null : side.asOneOf(Blank.class);
    return meaning == null ? Blank.INSUFFICIENT : meaning;
  }

  private @Nullable Explained explained(@Nullable PackNode explained) {
    if (explained == null) {
      return null;
    }
    Localized by = RuleReader.localized(explained.required("by"));
    PackNode atMost = explained.required("at_most");
    explained.refuseOthers();
    Sum bound = atMost == null ? null : atMost.asParsed(SumParser::sum);
    if (atMost != null && bound != null) {
      requireKnown(atMost, bound);
    }
    return by == null || bound == null ? null : new Explained(by, bound);
  }

  private void requireKnown(PackNode place, Sum sum) {
    for (Sum.Operand.Cell cell : sum.cells()) {
      boolean known =
          names == null ? AmountColumns.isKnown(cell.name()) : names.contains(cell.name());
      if (!known) {
        place.mistake(
            "“"
                + cell.name()
                + "” is not known; possible: "
                + String.join(", ", names == null ? AmountColumns.names() : names));
      }
    }
  }
}
