package org.budgetlens.ingest.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.TableType;

/**
 * A table type as some cities and years print it.
 *
 * @param type what the table holds
 * @param titles what its heading ends with; anchored at the end
 * @param not what its heading must not contain
 * @param layout how its rows are read
 */
public record TableForm(TableType type, List<Pattern> titles, List<Pattern> not, Layout layout) {
  public TableForm {
    titles = List.copyOf(titles);
    not = List.copyOf(not);
  }

  /**
   * What looks like a table whose title no form knows. It has no type; that of prose stands in,
   * because nothing is read from it.
   */
  public static TableForm unknown() {
    return new TableForm(TableType.NARRATIVE, List.of(), List.of(), new Layout.NotRead());
  }

  /** How the rows of a form are read. */
  public sealed interface Layout {
    /**
     * One row a line, a value a column.
     *
     * @param statement one row without a total row, proved by its identities
     */
    record Columns(List<ColumnForm> columns, List<RowIdentity> identities, boolean statement)
        implements Layout {
      public Columns {
        columns = List.copyOf(columns);
        identities = List.copyOf(identities);
      }
    }

    /** Income lines on the left, expenditure lines on the right. */
    record TwoSided(SideForm income, SideForm expenditure) implements Layout {}

    /** Sentences or entries below a heading, no table. */
    record Prose() implements Layout {}

    /**
     * Projects with their performance indicators: a project, its amounts and goal, and an indicator
     * a line.
     *
     * @param shape how projects and indicators are arranged
     * @param columns labels of headers and of cells beside their values
     * @param levels the kinds of indicators that exist
     */
    record Indicators(IndicatorShape shape, List<ColumnForm> columns, IndicatorLevels levels)
        implements Layout {
      public Indicators {
        columns = List.copyOf(columns);
      }
    }

    /**
     * The same few columns printed several times side by side, a row each: 科目编码 │ 科目名称 │ 决算数 │ 科目编码
     * │ 科目名称 │ 决算数. Which amount column a block's figures belong to is printed above it or in its
     * total line.
     *
     * @param code header paths of the codes
     * @param name header paths of their names
     * @param amount header paths of the amounts
     * @param classification what the codes belong to
     * @param columns amount columns
     */
    record Blocks(
        List<HeaderPattern> code,
        List<HeaderPattern> name,
        List<HeaderPattern> amount,
        CodeKind classification,
        List<BlockColumn> columns)
        implements Layout {
      public Blocks {
        code = List.copyOf(code);
        name = List.copyOf(name);
        amount = List.copyOf(amount);
        columns = List.copyOf(columns);
      }
    }

    /**
     * An amount column of {@link Blocks}.
     *
     * @param name canonical column name
     * @param label the label above a block, or at the beginning of its total line
     */
    record BlockColumn(String name, Pattern label) {}

    /**
     * A value a line: 项目 │ 预算数 with 公务接待费 below. The lines of the table are what other forms print
     * as columns; they make one row.
     *
     * @param label header paths of the labels
     * @param amounts header paths of the amounts, by what goes before the names of their columns:
     *     none for the table's own year, {@code previous_} for the year before
     * @param columns canonical column names by the labels of their lines
     * @param identities how the row adds up
     */
    record Lines(
        List<HeaderPattern> label,
        Map<String, List<HeaderPattern>> amounts,
        List<LineColumn> columns,
        List<RowIdentity> identities)
        implements Layout {
      public Lines {
        label = List.copyOf(label);
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
        columns = List.copyOf(columns);
        identities = List.copyOf(identities);
      }

      /** Whether a label, without its ordinal, is that of a line. */
      public boolean names(String label) {
        return columns.stream().anyMatch(column -> column.label().matcher(label).matches());
      }
    }

    /** A line of {@link Lines}: its canonical column, and what its label looks like. */
    record LineColumn(String name, Pattern label) {}

    /** Recognised, so that it can be reported; not read yet. */
    record NotRead() implements Layout {}
  }

  /** Whether a heading, already without number and as a label, is one of this form. */
  public boolean entitles(String heading) {
    return titles.stream().anyMatch(title -> title.matcher(heading).find())
        && not.stream().noneMatch(word -> word.matcher(heading).find());
  }
}
