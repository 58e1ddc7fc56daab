package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;

/**
 * A two-sided table whose cells have been found in text that has lost its columns: a line's cells
 * are the income line, its amount, the expenditure line, its amount, and that amount by fund.
 *
 * @param columns its amount columns
 * @param rows its rows, with their final roles
 * @param proof whether both sides add up
 */
public record SidedTable(List<String> columns, List<TypedRow> rows, ParityProof proof) {
  /** Cells before those of the funds. */
  public static final int BEFORE_FUNDS = 4;

  public SidedTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads lines of such cells.
   *
   * @param funds the labels of the columns by fund, in printed order
   */
  public static SidedTable read(
      TableForm.Layout.TwoSided layout,
      AmountUnit unit,
      TableForms forms,
      List<String> funds,
      List<Line> lines,
      List<ReadingProblem> problems) {
    var paths = new ArrayList<List<String>>();
    paths.add(List.of("收入", "项目"));
    paths.add(List.of("预算数"));
    paths.add(List.of("支出", "项目"));
    paths.add(List.of("合计"));
    funds.forEach(fund -> paths.add(List.of(fund)));
    var rows = new TwoSidedRows(layout, unit, forms);
    if (!rows.header(new Header(paths, Map.of()), problems)) {
      throw new IllegalStateException("A form without income and expenditure lines");
    }
    lines.forEach(line -> rows.row(line, problems));
    List<TypedRow> read = rows.rows();
    return new SidedTable(rows.columns(), read, rows.proof(read));
  }
}
