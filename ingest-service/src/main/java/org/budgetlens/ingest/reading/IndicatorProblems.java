package org.budgetlens.ingest.reading;

import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.Problem.Level;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.table.ReadingProblem.OfIndicator;
import org.jspecify.annotations.Nullable;

/** Puts problems of performance indicators into words. */
final class IndicatorProblems {
  private IndicatorProblems() {}

  static Problem of(OfIndicator problem, @Nullable Integer table) {
    return switch (problem) {
      case OfIndicator.Truncated p ->
          new Problem(
              "INDICATOR_TRUNCATED",
              Level.WARNING,
              table,
              p.source(),
              Problems.shortened(p.text()),
              new Localized(
                  "指标在原文中被截断，只读取了印出的部分",
                  "The source cuts this indicator off; what is printed was read"));
      case OfIndicator.Lost p ->
          new Problem(
              "INDICATOR_LOST",
              Level.WARNING,
              table,
              p.source(),
              Problems.shortened(p.project()),
              new Localized(
                  "项目名称占据了指标各栏，该行原有的指标未印出",
                  "The project's label takes the indicator's columns; the indicator of this line is not printed"));
      case OfIndicator.Repeated p ->
          new Problem(
              "ROW_REPEATED",
              Level.INFO,
              table,
              p.source(),
              Problems.shortened(p.text()),
              new Localized(
                  "换页后重复印出（首次在%s），只计一次".formatted(zh(p.first())),
                  "Printed again after a page break (first at %s); counted once"
                      .formatted(en(p.first()))));
      case OfIndicator.Copies p ->
          new Problem(
              "ROW_REPEATED",
              Level.INFO,
              table,
              p.source(),
              null,
              new Localized(
                  "单元格内残留的表格重复了 %d 个指标，只计一次".formatted(p.count()),
                  "The remnant of a table in a cell repeats %d indicator(s); counted once"
                      .formatted(p.count())));
      case OfIndicator.Moved p ->
          new Problem(
              "INDICATOR_OF_NEXT_PROJECT",
              Level.INFO,
              table,
              p.source(),
              Problems.shortened(p.text()),
              new Localized(
                  "%d 个指标印在项目 %s 名下，但该项目的同类指标已结束，属于下一个项目 %s（其名称印得偏低）"
                      .formatted(p.count(), p.printedUnder(), p.project()),
                  "%d indicator(s) printed under project %s, whose indicators of this kind had ended; they belong to the next project %s, whose label is printed too low"
                      .formatted(p.count(), p.printedUnder(), p.project())));
      case OfIndicator.Ambiguous p ->
          new Problem(
              "INDICATOR_AMBIGUOUS",
              Level.WARNING,
              table,
              p.source(),
              Problems.shortened(p.text()),
              new Localized(
                  "不能确定属于项目 %s（印在其名下）还是下一个项目 %s，按所印位置归入前者".formatted(p.printedUnder(), p.other()),
                  "May belong to project %s, under which it is printed, or to the next project %s; kept where it is printed"
                      .formatted(p.printedUnder(), p.other())));
      case OfIndicator.Contradiction p ->
          new Problem(
              "PROJECT_CONTRADICTS_ITSELF",
              Level.ERROR,
              table,
              p.source(),
              Problems.shortened(p.project()),
              new Localized(
                  "同一项目两次印出的金额不同（%s 与 %s），采用第一次".formatted(p.first(), p.second()),
                  "The project is printed twice with different amounts (%s and %s); the first is used"
                      .formatted(p.first(), p.second())));
      case OfIndicator.LevelInDoubt p ->
          new Problem(
              "LEVEL_IN_DOUBT",
              Level.WARNING,
              table,
              p.source(),
              Problems.shortened(p.text()),
              new Localized(
                  "该级指标未印出，按合并单元格取上一行的“%s”，但与本行内容不符，原文可能漏印".formatted(p.filled()),
                  "This level is blank and was taken from the row above (%s), as a merged cell; it does not suit the row and may be missing in the source"
                      .formatted(p.filled())));
      case OfIndicator.LevelDamaged p ->
          new Problem(
              "LEVEL_DAMAGED",
              Level.INFO,
              table,
              p.source(),
              Problems.shortened(p.text()),
              new Localized(
                  "一级指标只印出“%s”，按二级指标补为“%s”".formatted(p.printed(), p.level()),
                  "Of the first level only \"%s\" is printed; by the second level it is %s"
                      .formatted(p.printed(), p.level())));
    };
  }

  private static String zh(Source source) {
    return source instanceof Source.TextLines lines
        ? "第 %d 行".formatted(lines.lines().getFirst())
        : source.toString();
  }

  private static String en(Source source) {
    return source instanceof Source.TextLines lines
        ? "line %d".formatted(lines.lines().getFirst())
        : source.toString();
  }
}
