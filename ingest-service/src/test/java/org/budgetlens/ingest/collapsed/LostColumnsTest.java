package org.budgetlens.ingest.collapsed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

/** What is decided, what is not, and that nothing is bent to fit. */
class LostColumnsTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private static final String BASIC =
      """
      基本支出表
      一般公共预算基本支出表
      单位：万元
      政府支出经济分类科目 部门支出经济分类科目
      本年预算数
      合计 人员经费 公用经费
      50101-工资奖金津补贴 30101-基本工资 %s
      50201-办公经费 30201-办公费 %s
      合 计 %s
      """;

  @Test
  void countingDecidesWhereEveryColumnIsFilled() {
    TypedRow row = basic("3.00 2.00 1.00", "1.00 0.00 1.00", "4.00 2.00 2.00").getFirst();

    assertThat(row.amounts()).hasSize(3);
    assertThat(row.amounts().values()).allSatisfy(a -> assertThat(a.inferred()).isNull());
  }

  @Test
  void countingKeepsAFigureThatContradictsItsRow() {
    Reading.Read reading = read(BASIC.formatted("3.00 2.00 9.00", "1.00 1.00", "4.00 2.00 2.00"));

    assertThat(reading.tables().getFirst().rows().getFirst().amounts().get("public_cost"))
        .isNotNull()
        .satisfies(amount -> assertThat(amount.printed()).isEqualTo("9.00"));
    assertThat(reading.tables().getFirst().proof().parity()).isEqualTo(Parity.BROKEN);
  }

  @Test
  void totalsDecideWhatTheRowLeavesOpen() {
    List<TypedRow> rows = basic("2.00 2.00", "5.00 5.00", "7.00 5.00 2.00");

    assertThat(rows.get(0).amounts()).containsOnlyKeys("total", "public_cost");
    assertThat(rows.get(1).amounts()).containsOnlyKeys("total", "personnel");
  }

  @Test
  void leavesOutWhatNothingDecides() {
    String twoOfAKind =
        """
        支出预算总表
        单位：万元
        支出功能分类科目 政府支出经济分类科目 部门支出经济分类科目 合计 基本支出 项目支出
        2010301-行政运行 50201-办公经费 30201-办公费 5.00 5.00
        2010302-一般行政管理事务 50201-办公经费 30201-办公费 5.00 5.00
        合计 10.00 5.00 5.00
        """;

    Reading.Read reading = read(twoOfAKind);

    List<TypedRow> rows = reading.tables().getFirst().rows();
    assertThat(rows.get(0).amounts()).containsOnlyKeys("total");
    assertThat(rows.get(1).amounts()).containsOnlyKeys("total");
    assertThat(rows.get(2).amounts()).hasSize(3);
    assertThat(reading.problems())
        .filteredOn(problem -> problem.code().equals("AMBIGUOUS_ROW"))
        .hasSize(2)
        .allSatisfy(p -> assertThat(p.message().zh()).contains("基本支出=5.00", "项目支出=5.00"));
  }

  @Test
  void anotherTableDecidesIt() {
    String projects =
        """
        项目支出表
        单位：万元
        项目单位 类型 项目名称 支出功能分类科目 政府支出经济分类科目 部门支出经济分类科目 合计 单位资金
        001-某局 1-行政单位 修缮 2010302-一般行政管理事务 50201-办公经费 30201-办公费 5.00 5.00
        合计 5.00 5.00
        支出预算总表
        单位：万元
        支出功能分类科目 政府支出经济分类科目 部门支出经济分类科目 合计 基本支出 项目支出
        2010301-行政运行 50201-办公经费 30201-办公费 5.00 5.00
        2010302-一般行政管理事务 50201-办公经费 30201-办公费 5.00 5.00
        合计 10.00 5.00 5.00
        """;

    List<TypedRow> rows = read(projects).tables().get(1).rows();

    assertThat(rows.get(0).amounts()).containsOnlyKeys("total", "basic");
    assertThat(rows.get(1).amounts()).containsOnlyKeys("total", "project");
  }

  @Test
  void trustsNoTableThatContradicts() {
    List<TypedRow> rows = basic("2.00 2.00", "5.00 5.00", "9.00 5.00 4.00");

    assertThat(rows.get(0).amounts()).containsOnlyKeys("total");
    assertThat(rows.get(1).amounts()).containsOnlyKeys("total");
  }

  @Test
  void refusesAHeaderWithALabelItDoesNotKnow() {
    Reading.Read reading =
        read(
            BASIC
                .formatted("1.00 1.00", "1.00 1.00", "2.00 1.00 1.00")
                .replace("公用经费", "公用经费 神秘栏目"));

    assertThat(reading.tables()).isEmpty();
    assertThat(reading.problems()).extracting(Problem::code).contains("HEADER_NOT_UNDERSTOOD");
  }

  @Test
  void reportsMoreAmountsThanColumns() {
    Reading.Read reading =
        read(BASIC.formatted("1.00 1.00 1.00 1.00", "1.00 1.00", "2.00 1.00 1.00"));

    assertThat(reading.tables().getFirst().rows().getFirst().amounts()).isEmpty();
    assertThat(reading.problems()).extracting(Problem::code).contains("AMBIGUOUS_ROW");
  }

  private static List<TypedRow> basic(String first, String second, String total) {
    List<ReadTable> tables = read(BASIC.formatted(first, second, total)).tables();
    assertThat(tables).hasSize(1);
    return tables.getFirst().rows();
  }

  private static Reading.Read read(String text) {
    return (Reading.Read) READER.read(text.getBytes(UTF_8), Hints.NONE);
  }
}
