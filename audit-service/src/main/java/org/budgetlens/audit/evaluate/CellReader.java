package org.budgetlens.audit.evaluate;

import java.math.BigDecimal;
import org.budgetlens.audit.pack.GroupCell;
import org.budgetlens.audit.pack.RowNames;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.jspecify.annotations.Nullable;

/** Reads a group's cell in a row. */
final class CellReader {
  private static final String UNIT = "measure_unit";

  private CellReader() {}

  /**
   * What a row prints in a cell.
   *
   * @param column the column it stands in; "" for a row that is counted
   * @param number its value
   * @param step what one in its last digit is worth
   * @param printed as printed
   */
  record Read(String column, BigDecimal number, BigDecimal step, String printed) {}

  private static final Read COUNTED = new Read("", BigDecimal.ONE, BigDecimal.ZERO, "1");

  /** What a row prints in the cell; null where it prints nothing. */
  static @Nullable Read figure(GroupCell cell, BudgetRow row) {
    if (cell.reading() == GroupCell.Reading.COUNT) {
      return COUNTED;
    }
    for (String column : cell.columns()) {
      PrintedAmount amount = row.amount(column);
      if (amount != null) {
        return new Read(
            column,
            BigDecimal.valueOf(amount.fen()),
            BigDecimal.valueOf(amount.step()),
            amount.printed());
      }
      String text = RowNames.text(row, column);
      PrintedNumber number = text.isEmpty() ? null : number(cell.reading(), text, row);
      if (number != null) {
        return new Read(column, number.value(), step(cell, number.step()), text);
      }
    }
    return null;
  }

  /** The row's part in the cell as evidence, named as formulas call it; null where it has none. */
  static @Nullable Contribution read(GroupCell cell, BudgetRow row, int sign) {
    Read read = figure(cell, row);
    if (read == null) {
      return null;
    }
    PrintedAmount amount = row.amount(read.column());
    return amount == null
        ? contribution(
            cell, row, sign, read.column(), read.number(), read.step(), read.printed(), null)
        : money(cell, row, sign, read.column(), amount);
  }

  /** Whether the row prints anything in the cell, readable or not. */
  static boolean hasAny(GroupCell cell, BudgetRow row) {
    return figure(cell, row) != null || isUnreadable(cell, row);
  }

  /** Whether the row has something in the cell that could not be read as asked. */
  static boolean isUnreadable(GroupCell cell, BudgetRow row) {
    return cell.reading() != GroupCell.Reading.COUNT
        && figure(cell, row) == null
        && cell.columns().stream().anyMatch(column -> !isBlank(RowNames.text(row, column)));
  }

  private static boolean isBlank(String text) {
    return text.isBlank() || text.matches("[—\\-/–－]+");
  }

  private static @Nullable PrintedNumber number(
      GroupCell.Reading reading, String text, BudgetRow row) {
    return switch (reading) {
      case NUMBER -> PrintedNumber.alone(text);
      case PERCENT -> {
        PrintedNumber alone = PrintedNumber.alone(text);
        yield alone == null ? null : alone.percent();
      }
      case MONEY -> {
        PrintedNumber alone = PrintedNumber.alone(text);
        PrintedNumber money = alone == null ? null : alone.money(RowNames.text(row, UNIT));
        yield money != null && money.isWhole() ? money : null;
      }
      case QUANTITY -> {
        PrintedNumber only = PrintedNumber.only(text);
        yield only == null ? null : only.quantity(RowNames.text(row, UNIT));
      }
      case COUNT -> null;
    };
  }

  private static Contribution money(
      GroupCell cell, BudgetRow row, int sign, String column, PrintedAmount amount) {
    return new Contribution(
        row.document(),
        row.table(),
        row.sequence(),
        row.row().source(),
        RowLabels.of(row),
        column,
        sign,
        amount.fen(),
        amount.step(),
        amount.printed(),
        amount.inferred(),
        cell.name(),
        BigDecimal.valueOf(amount.fen()),
        BigDecimal.valueOf(amount.step()));
  }

  private static BigDecimal step(GroupCell cell, BigDecimal printed) {
    Integer decimals = cell.decimals();
    if (decimals != null && decimals == GroupCell.EXACT) {
      return BigDecimal.ZERO;
    }
    return decimals == null ? printed : printed.min(BigDecimal.ONE.movePointLeft(decimals));
  }

  private static long fen(GroupCell cell, BigDecimal number) {
    return cell.reading() == GroupCell.Reading.MONEY ? number.longValueExact() : 0;
  }

  private static Contribution contribution(
      GroupCell cell,
      BudgetRow row,
      int sign,
      String column,
      BigDecimal number,
      BigDecimal step,
      String printed,
      @Nullable String inferred) {
    return new Contribution(
        row.document(),
        row.table(),
        row.sequence(),
        row.row().source(),
        RowLabels.of(row),
        column,
        sign,
        fen(cell, number),
        fen(cell, step),
        printed,
        inferred,
        cell.name(),
        number,
        step);
  }

  /** A row that is counted, as evidence. */
  static Contribution counted(BudgetRow row) {
    return new Contribution(
        row.document(),
        row.table(),
        row.sequence(),
        row.row().source(),
        RowLabels.of(row),
        "row",
        1,
        0,
        0,
        RowLabels.of(row),
        null,
        "rows",
        BigDecimal.ONE,
        BigDecimal.ZERO);
  }

  /** A cell with a text, as evidence. */
  static Contribution text(BudgetRow row, String name) {
    return new Contribution(
        row.document(),
        row.table(),
        row.sequence(),
        row.row().source(),
        RowLabels.of(row),
        name,
        1,
        0,
        0,
        RowNames.text(row, name),
        null);
  }
}
