package org.budgetlens.ingest.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableTotal;

/**
 * Parity of 收支总表, per side: Σ items = 本年合计; 本年合计 + carried = 总计; Σ carried items = carried. Where
 * no 本年合计 is printed the items and what is carried make the 总计 at once.
 */
public final class TwoSidedParity {
  private TwoSidedParity() {}

  /** Proves both sides of a table. */
  public static ParityProof prove(List<TypedRow> rows) {
    var parities = new LinkedHashMap<String, Parity>();
    var totals = new LinkedHashMap<String, TableTotal>();
    var sums = new LinkedHashMap<String, Long>();
    for (Side side : Side.values()) {
      String column = side.name().toLowerCase(Locale.ROOT);
      PrintedSum items = sum(rows, side, LineRole.ITEM);
      PrintedSum current = sum(rows, side, LineRole.CURRENT_TOTAL);
      PrintedSum carried = sum(rows, side, LineRole.CARRIED);
      PrintedSum carriedItems = sum(rows, side, LineRole.CARRIED_ITEM);
      PrintedSum grand = sum(rows, side, LineRole.GRAND_TOTAL);
      boolean printsCurrent = !current.isNothing();
      Parity parity = printsCurrent ? items.against(current) : Parity.EMPTY;
      parity = parity.and((printsCurrent ? current : items).plus(carried).against(grand));
      if (!carriedItems.isNothing()) {
        parity = parity.and(carriedItems.against(carried));
      }
      parities.put(column, parity);
      PrintedSum details = items.plus(carried);
      if (!details.isNothing()) {
        sums.put(column, details.fen());
      }
      printedTotal(rows, side, grand.isNothing() ? LineRole.CURRENT_TOTAL : LineRole.GRAND_TOTAL)
          .ifPresent(total -> totals.put(column, new TableTotal(total.fen(), total.printed())));
    }
    return new ParityProof(parities, totals, sums);
  }

  private static PrintedSum sum(List<TypedRow> rows, Side side, LineRole role) {
    PrintedSum sum = PrintedSum.NOTHING;
    for (TypedRow row : rows) {
      if (is(row, side, role)) {
        sum = sum.plus(row.amounts().get(Columns.AMOUNT));
      }
    }
    return sum;
  }

  private static java.util.Optional<PrintedAmount> printedTotal(
      List<TypedRow> rows, Side side, LineRole role) {
    return rows.stream()
        .filter(row -> is(row, side, role) && row.amounts().containsKey(Columns.AMOUNT))
        .map(row -> java.util.Objects.requireNonNull(row.amounts().get(Columns.AMOUNT)))
        .reduce((first, second) -> second);
  }

  private static boolean is(TypedRow row, Side side, LineRole role) {
    return side.name().equals(row.text().get(Columns.SIDE))
        && role.name().equals(row.text().get(Columns.ROLE));
  }
}
