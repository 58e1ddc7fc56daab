package org.budgetlens.ingest.collapsed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;

/** The lines of 收支总表 that say what a column of 收入总表 holds. */
final class IncomeLines {
  private static final Map<String, LineRole> ROLES =
      Map.of(
          Columns.TOTAL, LineRole.GRAND_TOTAL,
          Columns.SUBTOTAL, LineRole.CURRENT_TOTAL,
          Columns.CARRIED_IN, LineRole.CARRIED);

  /** What the names of columns for carried-in money begin with. */
  private static final String CARRIED_IN = Columns.CARRIED_IN + "_";

  private static final Map<String, Pattern> ITEMS =
      Map.of(
          "general_public", Pattern.compile("一般公共预算.*"),
          "gov_fund", Pattern.compile("政府性基金.*"),
          "state_capital", Pattern.compile("国有资本经营.*"),
          "fiscal_account", Pattern.compile("财政专户.*"),
          "business_income", Pattern.compile("事业收入.*"),
          "business_operation_income", Pattern.compile("(?:事业单位)?经营收入.*"),
          "superior_subsidy", Pattern.compile("上级补助.*"),
          "affiliate_remittance", Pattern.compile("附属单位上缴.*"),
          "other_income", Pattern.compile("其他收入.*"));

  private IncomeLines() {}

  /** The one line for a column, empty where there is none or more than one. */
  static Optional<TypedRow> line(ReadTable summary, String column) {
    List<TypedRow> lines =
        summary.rows().stream()
            .filter(row -> Side.INCOME.name().equals(row.text().get(Columns.SIDE)))
            .filter(row -> isFor(row, column))
            .toList();
    return lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
  }

  /** The one line for what was carried in of a column's source, empty where there is not one. */
  static Optional<TypedRow> carriedLine(ReadTable summary, String column) {
    String source = column.startsWith(CARRIED_IN) ? column.substring(CARRIED_IN.length()) : "";
    List<TypedRow> lines =
        summary.rows().stream()
            .filter(row -> Side.INCOME.name().equals(row.text().get(Columns.SIDE)))
            .filter(row -> LineRole.CARRIED_ITEM.name().equals(row.text().get(Columns.ROLE)))
            .filter(row -> names(row, source))
            .toList();
    return lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
  }

  private static boolean isFor(TypedRow row, String column) {
    String role = row.text().get(Columns.ROLE);
    LineRole wanted = ROLES.get(column);
    if (wanted != null) {
      return wanted.name().equals(role);
    }
    Pattern item = ITEMS.get(column);
    return item != null
        && LineRole.ITEM.name().equals(role)
        && item.matcher(Width.label(label(row))).matches();
  }

  /** Whether a line, carried in or not, names the source that a column is for. */
  static boolean names(TypedRow row, String column) {
    Pattern item = ITEMS.get(column);
    return item != null && item.matcher(Width.label(label(row))).matches();
  }

  static String label(TypedRow row) {
    return row.text().getOrDefault(Columns.LINE, "");
  }

  static Optional<PrintedAmount> amount(TypedRow row) {
    return Optional.ofNullable(row.amounts().get(Columns.AMOUNT));
  }
}
