package org.budgetlens.query.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * A view: documents side by side. What is unknown is null and written as such.
 *
 * @param view its id
 * @param title what it is called
 * @param unit the unit of all amounts
 * @param measure canonical name of the amount column that is compared
 * @param columns one per source table, or per side of it
 * @param rows one per key, ordered by key
 * @param without documents that were asked for and print no such table
 */
@JsonInclude(Include.ALWAYS)
public record ViewResult(
    String view,
    Localized title,
    String unit,
    String measure,
    List<Column> columns,
    List<Row> rows,
    List<Missing> without) {
  /** The unit of all amounts: 1/100 元. */
  public static final String FEN = "分";

  public ViewResult {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    without = List.copyOf(without);
  }

  /**
   * A column: of one document, or of all documents of a district, year and kind.
   *
   * @param document the document; null for several
   * @param documents how many documents
   * @param table what kind of table; null for several
   * @param side the side of a two-sided table; null for other tables
   * @param parity whether the table adds up to its printed total; the worst of several
   * @param sum Σ of the column's cells, in 分; parts of parts are not added again
   * @param printedTotal what the documents print as total, in 分; null where one prints none
   * @param difference sum − printedTotal
   * @param units how many budget units are printed; null where they are not
   */
  @JsonInclude(Include.ALWAYS)
  public record Column(
      @Nullable String document,
      int documents,
      @Nullable String department,
      @Nullable String departmentCode,
      @Nullable String district,
      @Nullable Integer fiscalYear,
      @Nullable String kind,
      @Nullable Integer revision,
      @Nullable TableType table,
      @Nullable Integer tableIndex,
      @Nullable String tableTitle,
      @Nullable Side side,
      Parity parity,
      long sum,
      @Nullable Long printedTotal,
      @Nullable Long difference,
      @Nullable Integer units) {}

  /**
   * A row.
   *
   * @param key e.g. 201
   * @param name what the key stands for; null where nobody says
   * @param path what it belongs to, from coarse to fine
   * @param cells one per column; null where the document has nothing under this key
   */
  @JsonInclude(Include.ALWAYS)
  public record Row(
      String key, @Nullable String name, List<Step> path, List<@Nullable Cell> cells) {}

  /** A step of a path. */
  @JsonInclude(Include.ALWAYS)
  public record Step(String key, @Nullable String name) {}

  /**
   * A number, and where to find what is behind it.
   *
   * @param fen the amount in 分
   * @param share fen ÷ the column's sum, six decimals; null where the sum is 0
   * @param perUnit fen ÷ the column's budget units, rounded half up to 分; null where those are
   *     unknown
   * @param rows how many rows it is made of
   * @param href the rows, or the view of the single documents
   */
  @JsonInclude(Include.ALWAYS)
  public record Cell(
      long fen, @Nullable BigDecimal share, @Nullable Long perUnit, int rows, String href) {}

  /** A document that has no such table. */
  @JsonInclude(Include.ALWAYS)
  public record Missing(
      String document,
      @Nullable String department,
      @Nullable String district,
      @Nullable Integer fiscalYear,
      @Nullable String kind) {}
}
