package org.budgetlens.ingest.collapsed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

/** The forms of final accounts (公开01表 to 公开09表), in texts that have lost their columns. */
class FinalAccountTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private static Reading.Read read(String text) {
    return (Reading.Read) READER.read(text.getBytes(UTF_8), Hints.NONE);
  }

  private static Map<String, Long> line(ReadTable table, String side, String line) {
    return table.rows().stream()
        .filter(row -> side.equals(row.text().get(Columns.SIDE)))
        .filter(row -> line.equals(row.text().get(Columns.LINE)))
        .map(FinalAccountTest::amounts)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Long> amounts(TypedRow row) {
    var amounts = new LinkedHashMap<String, Long>();
    row.amounts().forEach((column, amount) -> amounts.put(column, amount.fen()));
    return amounts;
  }

  /** 部门：… stands above the header; a 行次 is no amount, and one without label is none either. */
  @Test
  void takesNoRunningNumberForAnAmount() {
    ReadTable table =
        read("""
            收入支出决算总表
            公开01表
            部门：北京市某区教育委员会 2022年度
            金额单位：元
            收入 支出
            项目 行次 金额 项目 行次 金额
            栏次 1 栏次 2
            一、一般公共预算财政拨款收入 1 900 一、一般公共服务支出 7
            二、政府性基金预算财政拨款收入 2 二、教育支出 8 900
            3 三、科学技术支出 9
            本年收入合计 4 900 本年支出合计 10 900
            年初结转和结余 5 年末结转和结余 11
            总计 6 900 总计 12 900
            """)
            .tables()
            .getFirst();

    assertThat(line(table, "INCOME", "一般公共预算财政拨款收入")).containsEntry("amount", 90_000L);
    assertThat(line(table, "INCOME", "政府性基金预算财政拨款收入")).isEmpty();
    assertThat(line(table, "EXPENDITURE", "一般公共服务支出")).isEmpty();
    assertThat(line(table, "EXPENDITURE", "教育支出")).containsEntry("amount", 90_000L);
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
  }

  private static final String FISCAL =
      """
      财政拨款收入支出决算总表
      公开04表
      部门：北京市某区民政局
      金额单位：万元
      收入 支出
      项目 决算数 项目 合计 一般公共预算财政拨款
      政府性基金预算财政
      拨款
      国有资本经营预算财政
      拨款
      一、一般公共预算财政拨款 8.00 一、社会保障和就业支出 8.00 8.00
      二、政府性基金预算财政拨款%s 二、其他支出%s
      三、国有资本经营预算财政拨款
      本年收入合计 %s 本年支出合计 %s
      年初财政拨款结转和结余 年末财政拨款结转和结余
      总计 %s 总计 %s
      """;

  /** Only one fund has money: what stands beside an amount is its. */
  @Test
  void givesPartsToTheOnlyFundThatHasMoney() {
    Reading.Read read = read(FISCAL.formatted("", "", "8.00", "8.00 8.00", "8.00", "8.00 8.00"));

    assertThat(line(read.tables().getFirst(), "EXPENDITURE", "社会保障和就业支出"))
        .isEqualTo(Map.of("amount", 8_000_000L, "general_public", 8_000_000L));
    assertThat(read.tables().getFirst().proof().parity()).isEqualTo(Parity.EXACT);
  }

  /** The first fund's total is reached by another line: the part is the other fund's. */
  @Test
  void givesAPartToTheFundThatIsLeft() {
    Reading.Read read =
        read(
            FISCAL.formatted(
                " 2.00", " 2.00 2.00", "10.00", "10.00 8.00 2.00", "10.00", "10.00 8.00 2.00"));

    ReadTable table = read.tables().getFirst();
    assertThat(line(table, "EXPENDITURE", "其他支出"))
        .isEqualTo(Map.of("amount", 2_000_000L, "gov_fund", 2_000_000L));
    assertThat(line(table, "EXPENDITURE", "总计"))
        .isEqualTo(
            Map.of("amount", 10_000_000L, "general_public", 8_000_000L, "gov_fund", 2_000_000L));
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
  }

  /** 本年收入合计 could name two columns of the form; as everywhere, the first is meant. */
  @Test
  void readsIncomeByFunctionBelowWrappedLabels() {
    ReadTable table =
        read("""
            收入决算表
            公开02表
            部门：北京市某区卫生健康委员会 2021年度
            金额单位：万元
            项目
            本年收入合计 财政拨款收入 上级补助收入
            事业收入
            经营收入
            附属单位上缴收
            入
            其他收入
            功能分类科
            目编码
            科目名称 小计 其中：教育收费
            合计 12.00 9.00 3.00
            210 卫生健康支出 12.00 9.00 3.00
            21001 卫生健康管理事务 12.00 9.00 3.00
            2100101 行政运行 9.00 9.00
            2100199 其他卫生健康管理事务支出 3.00 3.00
            """)
            .tables()
            .getFirst();

    assertThat(table.rows()).hasSize(5);
    assertThat(table.columns())
        .contains("total", "fiscal", "other_income")
        .doesNotContain("subtotal");
  }

  /** The label before 功能分类科目编码 is wrapped, and so is that one. */
  @Test
  void takesTwoWrappedLabelsForTwo() {
    ReadTable table =
        read("""
            支出决算表
            金额单位：万元
            项目
            本年支出合计 基本支出 项目支出 上缴上级支出 经营支出
            对附属单位补助
            支出
            功能分类科
            目编码
            科目名称
            合计 12.00 9.00 3.00
            2100101 行政运行 9.00 9.00
            2100199 其他卫生健康管理事务支出 3.00 3.00
            """)
            .tables()
            .getFirst();

    assertThat(table.columns()).contains("total", "basic", "project", "subsidy_to_affiliates");
    assertThat(table.rows()).hasSize(3);
  }

  private static final String BASIC =
      """
      一般公共预算财政拨款基本支出决算表
      公开06表
      金额单位：万元
      人员经费 公用经费
      科目编码 科目名称 决算数 科目编码 科目名称 决算数
      301 工资福利支出 30.00 302 商品和服务支出 5.00
      30101 基本工资 20.00 30201 办公费 5.00
      30108 机关事业单位基本养老保险缴
      费
      10.00 30202 印刷费
      303 对个人和家庭的补助 310 资本性支出 %s
      人员经费合计 30.00 公用经费合计 7.00
      """;

  /** Codes tell blocks apart; the totals prove them. */
  @Test
  void readsBlocksByTheirCodes() {
    ReadTable table = read(BASIC.formatted("2.00")).tables().getFirst();

    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.rows())
        .filteredOn(row -> row.kind() == RowKind.DETAIL)
        .extracting(row -> row.codes().get(CodeKind.DEPARTMENT).code())
        .containsExactly("30101", "30108", "303", "30201", "30202", "310");
    assertThat(table.rows().getLast())
        .extracting(FinalAccountTest::amounts)
        .isEqualTo(Map.of("personnel", 30_000_000L, "public_cost", 7_000_000L));
    assertThat(table.rows().get(2).codes().get(CodeKind.DEPARTMENT).name())
        .isEqualTo("机关事业单位基本养老保险缴费");
  }

  /** Without the proof a figure may be a code, and the reverse: nothing is read. */
  @Test
  void readsNoBlocksThatDoNotAddUp() {
    Reading.Read read = read(BASIC.formatted("3.00"));

    assertThat(read.tables()).isEmpty();
    assertThat(read.problems()).extracting(Problem::code).contains("HEADER_NOT_UNDERSTOOD");
  }

  /** 公务用车运行费 stands below 公务用车购置及运行费, left of 公务接待费, whatever is printed between. */
  @Test
  void keepsVehiclesTogether() {
    TypedRow row =
        read("""
            2020年财政拨款“三公”经费支出情况表
            单位：万元
            “三公”经费合
            计
            因公出国（境）费 公务用车购置及运行费 公务接待费
            小计 公务用车购置费 公务用车运行费
            7.32 4.32 4.32 3.00
            """)
            .tables()
            .getFirst()
            .rows()
            .getFirst();

    assertThat(amounts(row))
        .isEqualTo(Map.of("total", 7_320_000L, "vehicles", 4_320_000L, "reception", 3_000_000L));
  }

  /** What the money is for has codes in 支出总表: they say which of two places a figure stands in. */
  @Test
  void decidesThreePublicByEconomicCodes() {
    List<ReadTable> tables =
        read("""
            2024年支出预算总表
            单位：万元
            支出功能分类科目 政府支出经济分类科目 部门支出经济分类科目 合计 基本支出 项目支出
            2010301-行政运行 50206-公务接待费 30217-公务接待费 3.00 3.00
            2010301-行政运行 50208-公务用车运行维护费 30231-公务用车运行维护费 4.32 4.32
            合计 7.32 7.32
            2024年财政拨款“三公”经费支出表
            单位：万元
            合计 因公出国（境）费用 公务接待费 公务用车购置及运行维护费
            小计 公务用车购置费 公务用车运行维护费
            7.32 3.00 4.32 4.32
            """)
            .tables();

    assertThat(amounts(tables.getLast().rows().getFirst()))
        .isEqualTo(
            Map.of(
                "total", 7_320_000L,
                "reception", 3_000_000L,
                "vehicles", 4_320_000L,
                "vehicle_running", 4_320_000L));
  }

  /** Other money pays for one function only: the others have the same columns in both tables. */
  @Test
  void comparesTheFunctionsThatOneFundPaysFor() {
    List<ReadTable> tables =
        read("""
            表三 2020年部门支出总体情况表
            单位：万元
            科目编码 科目名称 合计 基本支出 项目支出 上缴上级支出 事业单位经营支出 对附属单位补助支出
            2130301 行政运行 10.00 10.00
            2130306 水利工程运行与维护 6.00 6.00
            2120899 其他国有土地使用权出让收入安排的支出 2.00 2.00
            合计 18.00 10.00 8.00
            表五 2020年一般公共预算财政拨款支出情况表
            单位：万元
            科目编码 科目名称 合计 基本支出 项目支出
            2130301 行政运行 10.00 10.00
            2130306 水利工程运行与维护 6.00 6.00
            合计 16.00 10.00 6.00
            """)
            .tables();

    assertThat(tables.getFirst().rows())
        .extracting(FinalAccountTest::amounts)
        .containsExactly(
            Map.of("total", 10_000_000L, "basic", 10_000_000L),
            Map.of("total", 6_000_000L, "project", 6_000_000L),
            Map.of("total", 2_000_000L, "project", 2_000_000L),
            Map.of("total", 18_000_000L, "basic", 10_000_000L, "project", 8_000_000L));
  }

  /** A function has no more of a fund than the fund's own table has for it. */
  @Test
  void givesAProjectToTheFundThatPaysForItsFunction() {
    List<ReadTable> tables =
        read("""
            预算04表 2023年项目支出表
            金额单位：万元
            项目名称 支出功能分类科目 合计 本年拨款
            一般公共预算 政府性基金预算
            课后服务补助 2050202-小学教育 6.00 6.00
            福利彩票助学 2296002-用于社会福利的彩票公益金支出 6.00 6.00
            合计 12.00 6.00 6.00
            预算07表 2023年一般公共预算财政拨款支出表
            金额单位：万元
            科目编码 科目名称 合计 基本支出 项目支出
            2050202 小学教育 10.00 4.00 6.00
            合计 10.00 4.00 6.00
            预算09表 2023年政府性基金预算财政拨款支出表
            金额单位：万元
            科目编码 科目名称 合计 基本支出 项目支出
            2050202 小学教育 1.00 1.00
            2296002 用于社会福利的彩票公益金支出 7.00 1.00 6.00
            合计 8.00 2.00 6.00
            """)
            .tables();

    assertThat(tables.getFirst().rows())
        .extracting(FinalAccountTest::amounts)
        .startsWith(
            Map.of("total", 6_000_000L, "general_public", 6_000_000L),
            Map.of("total", 6_000_000L, "gov_fund", 6_000_000L));
  }

  /** The total's label and figure stand at the height of the header's last line. */
  @Test
  void takesNoCodeFromATotalBesideLabels() {
    Reading.Read read =
        read(
            """
            政府性基金预算财政拨款收入支出决算表
            单位：万元
            项目
            年初结转和 年末结转和
            本年收入 本年支出
            功能分类
            结余 结余
            科目名称
            科目编码
            合计 105.00 合计 基本支出 项目支出
            221 住房保障支出 105.00 105.00 105.00
            22103 城乡社区住宅 105.00 105.00 105.00
            2210399 其他城乡社区住宅支出 105.00 105.00 105.00
            第三部分 某街道办事处 2025 年度部门决算情况说明
            """);

    ReadTable table = read.tables().getFirst();
    assertThat(table.columns())
        .containsExactly(
            "function", "carried_in", "income", "total", "basic", "project", "carried_out");
    assertThat(table.rows()).hasSize(4);
    assertThat(table.rows())
        .flatExtracting(row -> row.codes().values())
        .extracting(code -> code.code())
        .containsExactly("221", "22103", "2210399");
    assertThat(table.rows())
        .filteredOn(row -> row.kind() == RowKind.TOTAL)
        .as("an amount whose column is not certain stays out")
        .singleElement()
        .satisfies(row -> assertThat(row.amounts()).isEmpty());
  }

  /**
   * 年末结转和结余 is the last column of the form, and the total's last figure stands behind the labels.
   */
  @Test
  void putsWhatIsCarriedOutBehindTheExpenditure() {
    ReadTable table =
        read("""
            政府性基金预算财政拨款收入支出决算表
            单位：万元
            项目
            年初结转和 年末结转和
            本年收入 本年支出
            功能分类
            结余 结余
            科目名称
            科目编码
            合计 1.00 5.00 合计 基本支出 项目支出 2.00
            212 城乡社区支出 1.00 5.00 4.00 0.00 4.00 2.00
            21208 国有土地使用权出让收入安排的支出 1.00 5.00 4.00 0.00 4.00 2.00
            2120803 城市建设支出 1.00 5.00 4.00 0.00 4.00 2.00
            """)
            .tables()
            .getFirst();

    assertThat(amounts(table.rows().getLast()))
        .containsEntry("carried_in", 1_000_000L)
        .containsEntry("income", 5_000_000L)
        .containsEntry("total", 4_000_000L)
        .containsEntry("project", 4_000_000L)
        .containsEntry("carried_out", 2_000_000L);
  }

  /** Where every amount has decimals, codes tell the cells of blocks below any header. */
  @Test
  void readsBlocksBelowAHeaderInPieces() {
    ReadTable table =
        read("""
            一般公共预算财政拨款基本支出决算表
            单位：万元
            经济分
            经济分
            类
            类科目 科目名称 决算数 科目名称 决算数
            科目编
            编码
            码
            301 工资福利支出 30.00 302 商品和服务支出 9.00
            30101 基本工资 20.00 30201 办公费 4.00
            机关事业单位基本养
            30108 10.00 30206 电费 6.00
            老保险缴费
            人员经费合计 30.00 公用经费合计 9.00
            """)
            .tables()
            .getFirst();

    assertThat(table.rows()).hasSize(7);
    assertThat(table.proof().columns()).containsEntry("personnel", Parity.EXACT);
    assertThat(table.proof().columns())
        .as("the document's fault is not bent")
        .containsEntry("public_cost", Parity.BROKEN);
  }

  /** The heading of the next part below a statement is no row of it. */
  @Test
  void takesNoHeadingForAStatement() {
    ReadTable table =
        read("""
            财政拨款“三公”经费支出决算表
            单位：万元
            合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费
            12.50 1.00 11.00 0.50
            第三部分 某街道办事处 2025 年度部门决算情况说明
            """)
            .tables()
            .getFirst();

    assertThat(table.rows()).hasSize(1);
  }
}
