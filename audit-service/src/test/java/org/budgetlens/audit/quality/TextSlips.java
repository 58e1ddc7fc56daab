package org.budgetlens.audit.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.budgetlens.audit.quality.Corruptions.Corrupted;
import org.budgetlens.audit.quality.Corruptions.Kind;
import org.budgetlens.contracts.table.BudgetRow;

/** Slips in prose and in forms: figures that were not brought up to date, and wrong scores. */
final class TextSlips {
  private final Random random;
  private final List<BudgetRow> rows;

  TextSlips(long seed, List<BudgetRow> rows) {
    this.random = new Random(seed);
    this.rows = rows;
  }

  /** The document with one slip of a kind that is about prose or forms. */
  Corrupted next(Kind kind) {
    return switch (kind) {
      case STALE_FIGURE -> staleFigure();
      case STALE_PERCENT -> stalePercent();
      case WRONG_SCORE -> number(kind, "score");
      case WRONG_POINTS -> number(kind, "points");
      case WRONG_RATE -> number(kind, "rate");
      case DIGIT,
          SIGN,
          DECIMAL_POINT,
          UNIT,
          SWAPPED_CELLS,
          DROPPED_ROW,
          REPEATED_ROW,
          MOVED_ROW,
          WRONG_CODE,
          WRONG_NAME,
          WRONG_TOTAL ->
          throw new IllegalArgumentException(kind + " is a slip in a table");
    };
  }

  /** Last year's figure: some per cent away, and not the same when printed. */
  private Corrupted staleFigure() {
    while (true) {
      BudgetRow row = any(each -> each.text().containsKey("sentence"));
      long fen = row.amount("amount").fen();
      long step = row.amount("amount").step();
      long stale = fen * (80 + random.nextInt(41)) / 100 / step * step;
      if (Math.abs(stale - fen) > step) {
        return changed(Kind.STALE_FIGURE, row, "amount", Corruptions.with(row, "amount", stale));
      }
    }
  }

  private Corrupted stalePercent() {
    BudgetRow row = any(each -> each.text().containsKey("sentence") && percentOf(each) != null);
    return number(Kind.STALE_PERCENT, row, percentOf(row));
  }

  private static String percentOf(BudgetRow row) {
    return row.text().containsKey("share")
        ? "share"
        : row.text().containsKey("percent") ? "percent" : null;
  }

  private Corrupted number(Kind kind, String name) {
    return number(kind, any(row -> row.text().containsKey(name)), name);
  }

  /** Another number, at least a tenth of a point and at most four points away. */
  private Corrupted number(Kind kind, BudgetRow row, String name) {
    String printed = row.text().get(name);
    String unit = printed.endsWith("%") ? "%" : "";
    var old = new BigDecimal(printed.replace("%", ""));
    var by = BigDecimal.valueOf(10L + random.nextInt(391), 2).setScale(1, RoundingMode.DOWN);
    boolean less = random.nextBoolean() && old.compareTo(by) >= 0;
    var text = new LinkedHashMap<>(row.text());
    text.put(name, (less ? old.subtract(by) : old.add(by)).toPlainString() + unit);
    return changed(kind, row, name, row.withText(text));
  }

  private Corrupted changed(Kind kind, BudgetRow row, String column, BudgetRow other) {
    return new Corrupted(
        kind,
        row.table().type() + "/" + row.sequence() + "/" + column,
        row,
        column,
        rows.stream().map(each -> each == row ? other : each).toList());
  }

  private BudgetRow any(Predicate<BudgetRow> wanted) {
    List<BudgetRow> candidates = rows.stream().filter(wanted).toList();
    return candidates.get(random.nextInt(candidates.size()));
  }
}
