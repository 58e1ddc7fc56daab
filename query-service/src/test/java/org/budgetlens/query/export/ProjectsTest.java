package org.budgetlens.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.row.DocumentRows;
import org.budgetlens.query.row.FactRow;
import org.junit.jupiter.api.Test;

class ProjectsTest {
  private static final String DOCUMENT = "a".repeat(64);

  private final Map<Integer, TableType> tables = new HashMap<>();
  private final List<FactRow> rows = new ArrayList<>();

  @Test
  void collectsTheIndicatorsOfAProject() {
    row(
        TableType.PROJECT_PERFORMANCE,
        """
        {"entry":"PROJECT","project_code":"11010524T000003178045","project":"前置技术审查","goal":"目标"}""",
        """
        {"total":{"fen":135500000,"printed":"135.5"},"fiscal":{"fen":135500000,"printed":"135.5"}}""");
    row(
        TableType.PROJECT_PERFORMANCE,
        """
        {"entry":"INDICATOR","project_code":"11010524T000003178045","project":"前置技术审查",
         "level1":"产出指标","level3":"评审会","nature":"≥","value":"20","measure_unit":"次"}""",
        "{}");

    assertThat(projects())
        .singleElement()
        .satisfies(
            project -> {
              assertThat(project.code()).isEqualTo("11010524T000003178045");
              assertThat(project.total()).isEqualTo(135_500_000L);
              assertThat(project.other()).isNull();
              assertThat(project.indicators())
                  .extracting(ProjectLine.Indicator::level3, ProjectLine.Indicator::unit)
                  .containsExactly(tuple("评审会", "次"));
              assertThat(ExportJson.write(project))
                  .contains("\"other\":null", "\"source\":{\"lines\":[1]}");
            });
  }

  @Test
  void keepsAnIndicatorPrintedBeforeItsProject() {
    indicator("1", "先");
    row(
        TableType.PROJECT_PERFORMANCE,
        "{\"entry\":\"PROJECT\",\"project_code\":\"1\",\"project\":\"甲\"}",
        "{}");
    indicator("1", "后");
    indicator("2", "别");

    assertThat(projects())
        .extracting(ProjectLine::code, project -> project.indicators().size())
        .containsExactly(tuple("1", 2), tuple("2", 1));
  }

  @Test
  void readsTheScoreOfAForm() {
    row(
        TableType.SELF_EVALUATION,
        """
        {"entry":"PROJECT","project":"乙","rate":"99.97%","points":"10","score":"9.99"}""",
        """
        {"executed":{"fen":695820000,"printed":"695.82"}}""");
    row(TableType.SELF_EVALUATION, "{\"entry\":\"FUND\",\"project\":\"乙\"}", "{}");
    row(
        TableType.SELF_EVALUATION,
        "{\"entry\":\"SCORE\",\"project\":\"乙\",\"points\":\"100\",\"score\":\"99.99\"}",
        "{}");

    assertThat(projects())
        .singleElement()
        .satisfies(
            project -> {
              assertThat(project.executed()).isEqualTo(695_820_000L);
              assertThat(project.fundScore()).isEqualTo("9.99");
              assertThat(project.totalScore()).isEqualTo("99.99");
            });
  }

  private void indicator(String code, String name) {
    row(
        TableType.PROJECT_PERFORMANCE,
        "{\"entry\":\"INDICATOR\",\"project_code\":\"%s\",\"level3\":\"%s\"}".formatted(code, name),
        "{}");
  }

  private void row(TableType type, String text, String amounts) {
    tables.put(0, type);
    rows.add(
        FactRow.stored(
            0,
            RowKind.DETAIL,
            "{\"lines\":[%d]}".formatted(rows.size() + 1),
            "{\"codes\":{},\"text\":%s,\"amounts\":%s}".formatted(text, amounts)));
  }

  private List<ProjectLine> projects() {
    return Projects.of(new DocumentRows(DOCUMENT, tables, rows));
  }
}
