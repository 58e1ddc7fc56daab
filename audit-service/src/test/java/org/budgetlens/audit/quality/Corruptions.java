package org.budgetlens.audit.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;

/** Slips that happen when a table is typed, one at a time, at a random place. */
final class Corruptions {
  private final Random random;
  private final List<BudgetRow> rows;

  Corruptions(long seed, List<BudgetRow> rows) {
    this.random = new Random(seed);
    this.rows = rows;
  }

  enum Kind {
    DIGIT,
    SIGN,
    DECIMAL_POINT,
    UNIT,
    SWAPPED_CELLS,
    DROPPED_ROW,
    REPEATED_ROW,
    MOVED_ROW,
    WRONG_CODE,
    WRONG_NAME,
    WRONG_TOTAL,
    STALE_FIGURE,
    STALE_PERCENT,
    WRONG_SCORE,
    WRONG_POINTS,
    WRONG_RATE
  }

  /** A document with one slip: what was changed, from what, and the rows. */
  record Corrupted(Kind kind, String place, BudgetRow row, String column, List<BudgetRow> rows) {}

  Corrupted next(Kind kind) {
    return switch (kind) {
      case DIGIT -> amount(kind, this::digit, false);
      case SIGN -> amount(kind, fen -> -fen, false);
      case DECIMAL_POINT -> amount(kind, fen -> random.nextBoolean() ? fen * 10 : fen / 10, false);
      case UNIT -> amount(kind, fen -> fen / 10_000, false);
      case WRONG_TOTAL -> amount(kind, this::digit, true);
      case SWAPPED_CELLS -> swapped();
      case DROPPED_ROW -> dropped();
      case REPEATED_ROW -> repeated();
      case MOVED_ROW -> recoded(kind, "2050803", "培训支出");
      case WRONG_CODE -> recoded(kind, "2019988", null);
      case WRONG_NAME -> renamed();
      case STALE_FIGURE, STALE_PERCENT, WRONG_SCORE, WRONG_POINTS, WRONG_RATE ->
          throw new IllegalArgumentException(kind + " is no slip in a table of amounts");
    };
  }

  private interface Slip {
    long of(long fen);
  }

  private long digit(long fen) {
    String digits = Long.toString(Math.abs(fen));
    int place = random.nextInt(Math.max(1, digits.length() - 2));
    char old = digits.charAt(place);
    char other = (char) ('0' + (old - '0' + 1 + random.nextInt(9)) % 10);
    long changed = Long.parseLong(digits.substring(0, place) + other + digits.substring(place + 1));
    return fen < 0 ? -changed : changed;
  }

  private Corrupted amount(Kind kind, Slip slip, boolean total) {
    while (true) {
      BudgetRow row = any(each -> (each.row().kind() == RowKind.TOTAL) == total && visible(each));
      List<String> columns =
          row.amounts().entrySet().stream()
              .filter(cell -> Math.abs(cell.getValue().fen()) > 1_000)
              .map(Map.Entry::getKey)
              .toList();
      if (columns.isEmpty()) {
        continue;
      }
      String column = columns.get(random.nextInt(columns.size()));
      long fen = row.amount(column).fen();
      long changed = slip.of(fen);
      if (Math.abs(changed - fen) > 2_000) {
        return corrupted(kind, row, column, with(row, column, changed));
      }
    }
  }

  private Corrupted swapped() {
    while (true) {
      BudgetRow row = any(each -> each.row().kind() == RowKind.DETAIL && visible(each));
      String column = row.amounts().keySet().iterator().next();
      BudgetRow next =
          rows.stream()
              .filter(each -> each.sequence() == row.sequence() + 1)
              .filter(each -> each.table().index() == row.table().index())
              .filter(each -> each.amount(column) != null)
              .filter(each -> each.row().kind() == RowKind.DETAIL)
              .findFirst()
              .orElse(null);
      // In a plain list nothing says which amount belongs to which row.
      boolean coded = row.codes().size() > 1 || row.amounts().size() > 1;
      if (next != null && coded && next.amount(column).fen() != row.amount(column).fen()) {
        BudgetRow one = with(row, column, next.amount(column).fen());
        BudgetRow other = with(next, column, row.amount(column).fen());
        var changed = new ArrayList<BudgetRow>();
        rows.forEach(each -> changed.add(each == row ? one : each == next ? other : each));
        return new Corrupted(Kind.SWAPPED_CELLS, place(row, column), row, column, changed);
      }
    }
  }

  private Corrupted dropped() {
    BudgetRow row = any(each -> each.row().kind() == RowKind.DETAIL && visible(each));
    var changed = new ArrayList<BudgetRow>(rows);
    changed.remove(row);
    return new Corrupted(Kind.DROPPED_ROW, place(row, ""), row, "", changed);
  }

  private Corrupted repeated() {
    BudgetRow row = any(each -> each.row().kind() == RowKind.DETAIL && visible(each));
    var changed = new ArrayList<BudgetRow>(rows);
    changed.add(rows.indexOf(row), row);
    return new Corrupted(Kind.REPEATED_ROW, place(row, ""), row, "", changed);
  }

  private Corrupted recoded(Kind kind, String code, String name) {
    BudgetRow row =
        any(
            each ->
                each.row().kind() == RowKind.DETAIL
                    && visible(each)
                    && each.code(CodeKind.FUNCTION) != null
                    && each.code(CodeKind.FUNCTION).code().length() == 7
                    && !each.code(CodeKind.FUNCTION).code().equals(code));
    var codes = new EnumMap<>(row.codes());
    codes.put(CodeKind.FUNCTION, Code.printed(code, name));
    return corrupted(kind, row, "function", row.withCodes(codes));
  }

  private Corrupted renamed() {
    BudgetRow row =
        any(
            each ->
                each.row().kind() == RowKind.DETAIL
                    && each.code(CodeKind.FUNCTION) != null
                    && each.code(CodeKind.FUNCTION).code().length() == 7
                    && each.code(CodeKind.FUNCTION).name() != null);
    var codes = new EnumMap<>(row.codes());
    Code code = row.code(CodeKind.FUNCTION);
    codes.put(CodeKind.FUNCTION, Code.printed(code.code(), code.name() + "费"));
    return corrupted(Kind.WRONG_NAME, row, "function", row.withCodes(codes));
  }

  private Corrupted corrupted(Kind kind, BudgetRow row, String column, BudgetRow other) {
    return new Corrupted(
        kind,
        place(row, column),
        row,
        column,
        rows.stream().map(each -> each == row ? other : each).toList());
  }

  private static String place(BudgetRow row, String column) {
    return row.table().type() + "/" + row.sequence() + "/" + column;
  }

  private static boolean visible(BudgetRow row) {
    return row.amounts().values().stream().anyMatch(amount -> Math.abs(amount.fen()) > 10_000);
  }

  private BudgetRow any(java.util.function.Predicate<BudgetRow> wanted) {
    List<BudgetRow> candidates = rows.stream().filter(wanted).toList();
    return candidates.get(random.nextInt(candidates.size()));
  }

  static BudgetRow with(BudgetRow row, String column, long fen) {
    var amounts = new LinkedHashMap<>(row.amounts());
    PrintedAmount old = row.amount(column);
    amounts.put(column, PrintedAmount.read(fen, "x", old.step()));
    return row.withAmounts(amounts);
  }
}
