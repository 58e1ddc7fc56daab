package org.budgetlens.ingest.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableTotal;

/**
 * Parity of 收支总表, per side: Σ items = 本年合计; 本年合计 + carried = 总计; Σ carried items = carried; Σ parts
 * = their item. Where no 本年合计 is printed the items and what is carried make the 总计 at once. Where a
 * side prints its amounts per fund too, each fund has the same proof, and every line's funds make
 * its amount.
 */
public final class TwoSidedParity {
  private final List<TypedRow> rows;
  private final Map<String, Parity> parities = new LinkedHashMap<>();
  private final Map<String, TableTotal> totals = new LinkedHashMap<>();
  private final Map<String, Long> sums = new LinkedHashMap<>();

  private final Predicate<TypedRow> among;

  private TwoSidedParity(List<TypedRow> rows, Predicate<TypedRow> among) {
    this.rows = rows;
    this.among = among;
  }

  /** The proof of both sides of a table that prints one amount a line. */
  public static ParityProof prove(List<TypedRow> rows) {
    return prove(rows, List.of());
  }

  /** Proves both sides of a table whose expenditure prints its amounts per fund too. */
  public static ParityProof prove(List<TypedRow> rows, List<String> funds) {
    return prove(rows, funds, row -> false);
  }

  /**
   * The same where some parts are parts of parts, or only some of an item's parts (其中): those need
   * not add up to the item.
   */
  static ParityProof prove(List<TypedRow> rows, List<String> funds, Predicate<TypedRow> among) {
    var proof = new TwoSidedParity(rows, among);
    for (Side side : Side.values()) {
      String name = side.name().toLowerCase(Locale.ROOT);
      proof.side(side, Columns.AMOUNT, name);
      proof.parities.merge(name, proof.parts(side), Parity::and);
    }
    for (String fund : funds) {
      proof.side(Side.EXPENDITURE, fund, fund);
    }
    if (!funds.isEmpty()) {
      String name = Side.EXPENDITURE.name().toLowerCase(Locale.ROOT);
      proof.parities.merge(name, proof.acrossFunds(funds), Parity::and);
    }
    return new ParityProof(proof.parities, proof.totals, proof.sums);
  }

  private void side(Side side, String column, String name) {
    PrintedSum items = sum(side, LineRole.ITEM, column);
    PrintedSum current = sum(side, LineRole.CURRENT_TOTAL, column);
    PrintedSum carried = sum(side, LineRole.CARRIED, column);
    PrintedSum carriedItems = sum(side, LineRole.CARRIED_ITEM, column);
    PrintedSum grand = sum(side, LineRole.GRAND_TOTAL, column);
    boolean printsCurrent = !current.isNothing();
    Parity parity = printsCurrent ? items.against(current) : Parity.EMPTY;
    parity = parity.and((printsCurrent ? current : items).plus(carried).against(grand));
    if (!carriedItems.isNothing()) {
      parity = parity.and(carriedItems.against(carried));
    }
    parities.put(name, parity);
    PrintedSum details = items.plus(carried);
    if (!details.isNothing()) {
      sums.put(name, details.fen());
    }
    printedTotal(side, column, grand.isNothing() ? LineRole.CURRENT_TOTAL : LineRole.GRAND_TOTAL)
        .ifPresent(total -> totals.put(name, new TableTotal(total.fen(), total.printed())));
  }

  /** Parts against the item above them, wherever parts print amounts. */
  private Parity parts(Side side) {
    Parity parity = Parity.EMPTY;
    PrintedSum item = PrintedSum.NOTHING;
    PrintedSum parts = PrintedSum.NOTHING;
    for (TypedRow row : rows) {
      if (is(row, side, LineRole.PART) && among.test(row)) {
        continue;
      }
      if (is(row, side, LineRole.PART)) {
        parts = parts.plus(row.amounts().get(Columns.AMOUNT));
      } else if (side.name().equals(row.text().get(Columns.SIDE))) {
        parity = parity.and(parts.isNothing() ? Parity.EMPTY : parts.against(item));
        item = PrintedSum.NOTHING.plus(row.amounts().get(Columns.AMOUNT));
        parts = PrintedSum.NOTHING;
      }
    }
    return parity.and(parts.isNothing() ? Parity.EMPTY : parts.against(item));
  }

  private Parity acrossFunds(List<String> funds) {
    Parity parity = Parity.EMPTY;
    for (TypedRow row : rows) {
      PrintedSum sum = PrintedSum.NOTHING;
      for (String fund : funds) {
        sum = sum.plus(row.amounts().get(fund));
      }
      if (!sum.isNothing()) {
        parity =
            parity.and(sum.against(PrintedSum.NOTHING.plus(row.amounts().get(Columns.AMOUNT))));
      }
    }
    return parity;
  }

  private PrintedSum sum(Side side, LineRole role, String column) {
    PrintedSum sum = PrintedSum.NOTHING;
    for (TypedRow row : rows) {
      if (is(row, side, role)) {
        sum = sum.plus(row.amounts().get(column));
      }
    }
    return sum;
  }

  private Optional<PrintedAmount> printedTotal(Side side, String column, LineRole role) {
    return rows.stream()
        .filter(row -> is(row, side, role) && row.amounts().containsKey(column))
        .map(row -> Objects.requireNonNull(row.amounts().get(column)))
        .reduce((first, second) -> second);
  }

  private static boolean is(TypedRow row, Side side, LineRole role) {
    return side.name().equals(row.text().get(Columns.SIDE))
        && role.name().equals(row.text().get(Columns.ROLE));
  }
}
