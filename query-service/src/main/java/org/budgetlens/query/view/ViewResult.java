package org.budgetlens.query.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * A view: documents side by side. What is unknown is null and written as such.
 *
 * @param view its id
 * @param title what it is called
 * @param unit the unit of all amounts
 * @param columns one per source table
 * @param rows one per key, ordered by key
 */
@JsonInclude(Include.ALWAYS)
public record ViewResult(
    String view, Localized title, String unit, List<Column> columns, List<Row> rows) {
  /** The unit of all amounts: 1/100 元. */
  public static final String FEN = "分";

  /**
   * A column.
   *
   * @param parity whether the table adds up to its printed total
   * @param sum Σ of the column's cells, in 分
   * @param printedTotal what the document prints as total, in 分
   * @param difference sum − printedTotal
   */
  @JsonInclude(Include.ALWAYS)
  public record Column(
      String document,
      @Nullable String department,
      @Nullable String departmentCode,
      @Nullable String district,
      @Nullable Integer fiscalYear,
      @Nullable String kind,
      int revision,
      TableType table,
      int tableIndex,
      String tableTitle,
      Parity parity,
      long sum,
      @Nullable Long printedTotal,
      @Nullable Long difference) {}

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
   * A number, and where to find the rows behind it.
   *
   * @param fen the amount in 分
   * @param share fen ÷ the column's sum, six decimals; null where the sum is 0
   * @param rows how many rows it is made of
   * @param href the rows
   */
  @JsonInclude(Include.ALWAYS)
  public record Cell(long fen, @Nullable BigDecimal share, int rows, String href) {}
}
