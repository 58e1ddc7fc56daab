package org.budgetlens.audit.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.audit.pack.Comparison;
import org.budgetlens.audit.pack.GroupCell;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Formula;
import org.budgetlens.contracts.audit.Fraction;
import org.budgetlens.contracts.audit.Measure;
import org.budgetlens.contracts.audit.Range;
import org.budgetlens.contracts.audit.Relation;
import org.jspecify.annotations.Nullable;

/** Says findings about formulas in sentences, with the arithmetic spelled out. */
final class FormulaSentences {
  private FormulaSentences() {}

  /** A side in words, e.g. 全年执行数 ÷ 全年预算数. */
  static Localized label(Formula formula, Map<String, GroupCell> cells) {
    return new Localized(
        formula.render(name -> cell(cells, name).label().zh()),
        formula.render(name -> cell(cells, name).label().en()));
  }

  static Localized finding(
      Comparison comparison,
      Place place,
      Map<String, NumberTally> values,
      Map<String, GroupCell> cells,
      Range left,
      Range right) {
    Measure measure = comparison.measure();
    String difference = say(left.value().minus(right.value()).abs(), measure);
    return new Localized(
        place(place, true)
            + side(comparison.left(), values, cells, left, measure, true)
            + should(comparison.relation(), true)
            + side(comparison.right(), values, cells, right, measure, true)
            + "，相差 "
            + difference,
        place(place, false)
            + side(comparison.left(), values, cells, left, measure, false)
            + should(comparison.relation(), false)
            + side(comparison.right(), values, cells, right, measure, false)
            + "; difference "
            + difference);
  }

  static Localized expected(Comparison comparison, String label, Range difference, Localized by) {
    String amount = say(difference.value(), comparison.measure());
    return new Localized(
        label + "差额 " + amount + " 由" + by.zh() + "解释",
        label + ": the difference " + amount + " is explained by " + by.en());
  }

  /** Where a group stands: the table's title, and the group in words. */
  record Place(String title, String label) {}

  private static String place(Place place, boolean chinese) {
    if (place.label().isEmpty()) {
      return chinese ? "表间核对：" : "Between tables: ";
    }
    return chinese
        ? "《" + place.title() + "》“" + place.label() + "”："
        : "“" + place.label() + "” of “" + place.title() + "”: ";
  }

  private static String should(Relation relation, boolean chinese) {
    return switch (relation) {
      case EQUAL -> chinese ? "，而" : ", but ";
      case AT_MOST -> chinese ? "，不应大于" : ", which should not be more than ";
      case AT_LEAST -> chinese ? "，不应小于" : ", which should not be less than ";
    };
  }

  private static String side(
      Formula formula,
      Map<String, NumberTally> values,
      Map<String, GroupCell> cells,
      Range range,
      Measure measure,
      boolean chinese) {
    String words =
        formula.render(name -> figure(cell(cells, name), values.get(name), measure, chinese));
    boolean single = formula.toString().matches("\\s*\\w+\\s*");
    return single ? words : words + " = " + say(range.value(), measure);
  }

  private static String figure(
      GroupCell cell, @Nullable NumberTally tally, Measure measure, boolean chinese) {
    String name = chinese ? cell.label().zh() : cell.label().en();
    if (tally == null) {
      return name + (chinese ? "（空白）" : " (blank)");
    }
    String printed = tally.printed();
    if (printed != null) {
      return name + " " + printed;
    }
    String count = chinese ? "（" + tally.cells() + " 格）" : " (" + tally.cells() + " cells)";
    return name + count + " " + say(tally.range().value(), measure);
  }

  private static String say(Fraction value, Measure measure) {
    return switch (measure) {
      case MONEY ->
          Money.of(value.rounded().setScale(0, RoundingMode.HALF_UP).longValueExact()) + " 万元";
      case PERCENT -> plain(value.times(Fraction.of(100)).rounded()) + "%";
      case POINTS, QUANTITY, COUNT, TEXT -> plain(value.rounded());
    };
  }

  private static String plain(BigDecimal value) {
    BigDecimal shown = value.setScale(Math.min(value.scale(), 4), RoundingMode.HALF_UP);
    return shown.stripTrailingZeros().toPlainString();
  }

  private static GroupCell cell(Map<String, GroupCell> cells, String name) {
    return Objects.requireNonNull(cells.get(name), name);
  }
}
