package org.budgetlens.standalone.api;

import java.util.List;
import org.budgetlens.contracts.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A cross-department view.
 *
 * @param title what it shows
 * @param columns one per document
 * @param rows one per key, in order
 */
public record View(Localized title, List<Column> columns, List<Row> rows) {
  public View {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A document in the view.
   *
   * @param department whose document it is, where established
   * @param fiscalYear of which year, where established
   * @param sum Σ of the column's cells, in 分
   * @param printedTotal what the document prints as their total, in 分
   * @param difference sum − printed total, in 分; 0 where the table adds up
   */
  public record Column(
      @Nullable String department,
      @Nullable Integer fiscalYear,
      @Nullable Long sum,
      @Nullable Long printedTotal,
      @Nullable Long difference) {}

  /**
   * A line of the view.
   *
   * @param key e.g. 201
   * @param name e.g. 一般公共服务支出
   * @param cells one per column, null where the document has nothing under the key
   */
  public record Row(@Nullable String key, @Nullable String name, List<@Nullable Cell> cells) {}

  /**
   * An amount.
   *
   * @param fen in 分
   */
  public record Cell(@Nullable Long fen) {}
}
