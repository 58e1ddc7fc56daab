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

  /** The row's part in the cell, named as formulas call it; null where it has none. */
  static @Nullable Contribution read(GroupCell cell, BudgetRow row, int sign) {
    if (cell.reading() == GroupCell.Reading.COUNT) {
      return contribution(cell, row, sign, "", BigDecimal.ONE, BigDecimal.ZERO, "1", null);
    }
    for (String column : cell.columns()) {
      PrintedAmount amount = row.amount(column);
      if (amount != null) {
        return money(cell, row, sign, column, amount);
      }
      String text = RowNames.text(row, column);
      PrintedNumber number = text.isEmpty() ? null : number(cell.reading(), text, row);
      if (number != null) {
        return contribution(
            cell, row, sign, column, number.value(), step(cell, number.step()), text, null);
      }
    }
    return null;
  }

  /** Whether the row has something in the cell that could not be read as asked. */
  static boolean isUnreadable(GroupCell cell, BudgetRow row) {
    return cell.reading() != GroupCell.Reading.COUNT
        && read(cell, row, 1) == null
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
