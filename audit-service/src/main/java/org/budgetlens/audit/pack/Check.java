package org.budgetlens.audit.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/** What a rule compares. Everything is evaluated exactly; CEL only chooses rows. */
public sealed interface Check {
  /** {@code each: ROW}: identities between the columns of every row. */
  record Rows(List<Identity> identities) implements Check {
    public Rows {
      identities = List.copyOf(identities);
    }
  }

  /** {@code each: COLUMN}: the total row of every amount column is the sum of its detail rows. */
  record ColumnTotals() implements Check {}

  /**
   * {@code each: UNIT}: no single cell breaks its column's total by being ten thousand times too
   * large or too small, as an amount in 元 among 万元 is.
   */
  record Units() implements Check {}

  /** {@code each: TREE}: every 类 and 款 row is the sum of the rows below it. */
  record Trees() implements Check {}

  /** {@code each: TABLE}: identities between sums of cells of one table. */
  record Tables(Map<String, Selector> cells, List<Identity> identities) implements Check {
    public Tables {
      cells = inOrder(cells);
      identities = List.copyOf(identities);
    }
  }

  /**
   * {@code each: DOCUMENT}: identities between sums of cells of different tables, for the document
   * as a whole or for every group of codes.
   */
  record Documents(Map<String, Selector> cells, @Nullable Grouping group, List<Identity> identities)
      implements Check {
    public Documents {
      cells = inOrder(cells);
      identities = List.copyOf(identities);
    }
  }

  /**
   * {@code each: GROUP}: formulas over the figures of every group of rows.
   *
   * @param cells the figures
   * @param group what makes a group; null for the document as a whole
   * @param perTable whether groups end with their table
   * @param comparisons what should hold
   */
  record Groups(
      Map<String, GroupCell> cells,
      @Nullable RowKey group,
      boolean perTable,
      List<Comparison> comparisons)
      implements Check {
    public Groups {
      cells = inOrder(cells);
      comparisons = List.copyOf(comparisons);
    }
  }

  /**
   * {@code each: STATEMENT}: what rows say by themselves.
   *
   * @param statements what should hold in which rows
   */
  record Statements(List<Statement> statements) implements Check {
    public Statements {
      statements = List.copyOf(statements);
    }
  }

  /**
   * {@code each: KEY}: rows that speak of the same say the same.
   *
   * @param rows which rows
   * @param key what they speak of
   * @param value what they say; null where a key should be there only once
   * @param perTable whether tables are looked at one by one
   * @param label what is compared
   */
  record Keys(
      RowCondition rows, RowKey key, @Nullable RowKey value, boolean perTable, Localized label)
      implements Check {}

  /**
   * {@code each: TABLES}: which tables there are and what stands under them.
   *
   * @param required types of tables that must be there
   * @param statements what should hold for tables
   */
  record TableList(Set<TableType> required, List<TableStatement> statements) implements Check {
    public TableList {
      required = Set.copyOf(required);
      statements = List.copyOf(statements);
    }
  }

  /**
   * {@code each: OTHER}: figures of a document against those of the department's other documents.
   *
   * @param pairs what is compared with which documents
   */
  record Others(List<DocumentPair> pairs) implements Check {
    public Others {
      pairs = List.copyOf(pairs);
    }
  }

  /** {@code each: REVISION}: every amount is what the document's earlier version printed. */
  record Revisions() implements Check {}

  /** Whether a document has to be held against others, and not only against itself. */
  default boolean isAcross() {
    return switch (this) {
      case Others others -> true;
      case Revisions revisions -> true;
      case Rows rows -> false;
      case ColumnTotals totals -> false;
      case Units units -> false;
      case Trees trees -> false;
      case Tables tables -> false;
      case Documents documents -> false;
      case Groups groups -> false;
      case Statements statements -> false;
      case Keys keys -> false;
      case TableList list -> false;
      case Facts facts -> false;
    };
  }

  /**
   * {@code each: FACT}: figures in prose are the tables' figures.
   *
   * @param figures the tables' figures by name
   * @param facts which sentences speak of which figure
   * @param functions the figures by functional code, for sentences with 类, 款 and 项; may be empty
   * @param truncated whether prose may cut figures off instead of rounding them
   * @param paths whether the names of 类, 款 and 项 are compared instead of the figures
   */
  record Facts(
      Map<String, Selector> figures,
      List<Fact> facts,
      List<String> functions,
      boolean truncated,
      boolean paths)
      implements Check {
    public Facts {
      figures = inOrder(figures);
      facts = List.copyOf(facts);
      functions = List.copyOf(functions);
    }
  }

  /** Names in the order of writing: evidence is listed in it, the same in every run. */
  private static <V> Map<String, V> inOrder(Map<String, V> named) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(named));
  }
}
