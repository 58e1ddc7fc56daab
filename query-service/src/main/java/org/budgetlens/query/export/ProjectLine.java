package org.budgetlens.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code projects.jsonl}: a project with its indicators. Amounts are whole 分; what a
 * table does not print is null.
 *
 * @param document the document's id
 * @param type PROJECT_PERFORMANCE or SELF_EVALUATION
 * @param table index of its table
 * @param code the project's code
 * @param name its name
 * @param department the department in charge (主管部门)
 * @param unit the unit that carries it out (实施单位)
 * @param total 项目总额
 * @param fiscal 财政资金
 * @param other 其他资金
 * @param initial 年初预算数
 * @param adjusted 全年预算数
 * @param executed 全年执行数
 * @param rate the execution rate as printed
 * @param fundPoints points of the execution rate as printed
 * @param fundScore score of the execution rate as printed
 * @param totalScore the form's total score as printed
 * @param goal what the project is for
 * @param result what came of it
 * @param source where its row stands
 * @param indicators its indicators in printed order
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProjectLine(
    String document,
    TableType type,
    int table,
    @Nullable String code,
    @Nullable String name,
    @Nullable String department,
    @Nullable String unit,
    @Nullable Long total,
    @Nullable Long fiscal,
    @Nullable Long other,
    @Nullable Long initial,
    @Nullable Long adjusted,
    @Nullable Long executed,
    @Nullable String rate,
    @Nullable String fundPoints,
    @Nullable String fundScore,
    @Nullable String totalScore,
    @Nullable String goal,
    @Nullable String result,
    @JsonRawValue @JsonDeserialize(using = RawJson.class) @Nullable String source,
    List<Indicator> indicators) {
  public ProjectLine {
    indicators = List.copyOf(indicators);
  }

  /**
   * An indicator (绩效指标), everything as printed.
   *
   * @param level1 一级指标
   * @param level2 二级指标
   * @param level3 三级指标
   * @param nature ≥, ≤, =, 定性 …
   * @param value the value aimed at
   * @param unit its unit
   * @param direction 正向指标 or 反向指标
   * @param actual the value reached
   * @param points the points it can score
   * @param score the points it scored
   * @param reason why it fell short
   * @param truncated whether the document prints only its beginning
   * @param source where it stands
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Indicator(
      @Nullable String level1,
      @Nullable String level2,
      @Nullable String level3,
      @Nullable String nature,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String direction,
      @Nullable String actual,
      @Nullable String points,
      @Nullable String score,
      @Nullable String reason,
      boolean truncated,
      @JsonRawValue @JsonDeserialize(using = RawJson.class) String source) {}

  /** The lines as CSV, one per project. */
  public static CsvShape<ProjectLine> csv() {
    return CsvShape.of(
        List.of(
            "document",
            "type",
            "code",
            "name",
            "department",
            "unit",
            "totalFen",
            "fiscalFen",
            "otherFen",
            "initialFen",
            "adjustedFen",
            "executedFen",
            "totalScore",
            "indicators",
            "goal"),
        line -> List.of(line.cells()));
  }

  private List<@Nullable Object> cells() {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(document);
    cells.add(type);
    cells.add(code);
    cells.add(name);
    cells.add(department);
    cells.add(unit);
    cells.add(total);
    cells.add(fiscal);
    cells.add(other);
    cells.add(initial);
    cells.add(adjusted);
    cells.add(executed);
    cells.add(totalScore);
    cells.add(indicators.size());
    cells.add(goal);
    return cells;
  }
}
