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
import org.budgetlens.contracts.table.Side;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

/**
 * Texts recovered line by line, in which wrapped labels and names stand in pieces among the words
 * of the cells beside them. Figures are those that departments of 上海市普陀区 published for 2025 and
 * 2026.
 */
class ScatteredHeadersTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private static Reading.Read read(String text) {
    return (Reading.Read) READER.read(text.getBytes(UTF_8), Hints.NONE);
  }

  private static ReadTable table(String text) {
    return read(text).tables().getFirst();
  }

  private static Map<String, String> amounts(TypedRow row) {
    var amounts = new LinkedHashMap<String, String>();
    row.amounts().forEach((column, amount) -> amounts.put(column, amount.printed()));
    return amounts;
  }

  private static TypedRow coded(ReadTable table, CodeKind kind, String code) {
    return table.rows().stream()
        .filter(row -> row.codes().get(kind) != null)
        .filter(row -> row.codes().get(kind).code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static TypedRow line(ReadTable table, Side side, String line) {
    return table.rows().stream()
        .filter(row -> side.name().equals(row.text().get(Columns.SIDE)))
        .filter(row -> line.equals(row.text().get(Columns.LINE)))
        .findFirst()
        .orElseThrow();
  }

  /** 事业单位经营收入 is wrapped around the line of the other labels: it stands where forms have it. */
  @Test
  void readsALabelWrappedAroundTheOthers() {
    ReadTable table =
        table(
            """
            2026年部门收入预算总表
            编制部门：上海市普陀区建设和管理委员会 单位：元
            项目 收入预算
            功能分类科目编码
            事业单位
            功能分类科目名称 合计 财政拨款收入 事业收入 其他收入
            经营收入
            类 款 项
            功能分类科目编码
            事业单位
            功能分类科目名称 合计 财政拨款收入 事业收入 其他收入
            经营收入
            类 款 项
            208 社会保障和就业支出 200,000.00 200,000.00 0.00 0.00 0.00
            208 07 就业补助 200,000.00 200,000.00 0.00 0.00 0.00
            208 07 04 社会保险补贴 170,000.00 170,000.00 0.00 0.00 0.00
            208 07 05 公益性岗位补贴 30,000.00 30,000.00 0.00 0.00 0.00
            合计 200,000.00 200,000.00 0.00 0.00 0.00
            """);

    assertThat(table.columns())
        .containsExactly(
            "function",
            "total",
            "fiscal",
            "business_income",
            "business_operation_income",
            "other_income");
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(amounts(coded(table, CodeKind.FUNCTION, "2080704")))
        .containsEntry("total", "170,000.00")
        .containsEntry("business_operation_income", "0.00");
  }

  /** Three labels in pieces on five lines, 决算数 under each, and 类 款 项 before the total. */
  @Test
  void readsTheIncomeOfAFinalAccount() {
    ReadTable table =
        table(
            """
            收入决算表
            单位：万元
            项目
            附属单位上缴
            功能分 本年收入合计 财政拨款收入 上级补助收入 事业收入 经营收入 其他收入
            收入
            类科目 科目名称
            编码 决算数 决算数 决算数 决算数 决算数 决算数 决算数
            类 款 项 合计 109.34 109.34 0.00 0.00 0.00 0.00 0.00
            210 卫生健康支出 109.34 109.34 0.00 0.00 0.00 0.00 0.00
            21011 行政事业单位医疗 109.34 109.34 0.00 0.00 0.00 0.00 0.00
            2101101 行政单位医疗 46.34 46.34 0.00 0.00 0.00 0.00 0.00
            2101102 事业单位医疗 63.00 63.00 0.00 0.00 0.00 0.00 0.00
            """);

    assertThat(table.columns())
        .containsExactly(
            "function",
            "total",
            "fiscal",
            "superior_subsidy",
            "business_income",
            "business_operation_income",
            "affiliate_remittance",
            "other_income");
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.rows()).hasSize(5);
  }

  /** The group 公务用车 could stand before or behind 公务接待费; only one order adds up. */
  @Test
  void provesTheOrderOfColumnsThatNoLinePrintsTogether() {
    ReadTable behind =
        table(
            """
            2026年部门“三公”经费和机关运行经费预算表
            编制部门：普陀区城市管理行政执法局 单位:万元
            “三公”经费预算数
            机关运行经费预算
            公务用车购置及运行费
            数
            合计 因公出国(境)费 公务接待费
            小计 购置费 运行费
            114.22 0.00 0.46 113.76 75.00 38.76 507.25
            """);
    ReadTable before =
        table(
            """
            财政拨款“三公”经费支出决算表
            单位：万元
            财政拨款“三公”经费
            公务用车购置及运行维护费
            合计 因公出国（境）费 公务接待费
            小计 公务用车购置费 公务用车运行维护费
            预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数
            21.00 16.95 0.00 0.00 20.50 16.95 0.00 0.00 20.50 16.95 0.50 0.00
            """);

    assertThat(amounts(behind.rows().getFirst()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "total", "114.22",
                "abroad", "0.00",
                "reception", "0.46",
                "vehicles", "113.76",
                "vehicle_purchase", "75.00",
                "vehicle_running", "38.76",
                "agency_running", "507.25"));
    assertThat(amounts(before.rows().getFirst()))
        .containsEntry("budget_total", "21.00")
        .containsEntry("total", "16.95")
        .containsEntry("budget_vehicles", "20.50")
        .containsEntry("vehicle_running", "16.95")
        .containsEntry("budget_reception", "0.50")
        .containsEntry("reception", "0.00");
  }

  /** Cells without a gap: 合计基本支出 are two labels, 2010506统计管理 a code and its name. */
  @Test
  void takesWordsOfSeveralCellsApart() {
    ReadTable table =
        table(
            """
            2026年预算单位收入预算总表
            编制单位：上海市普陀区人民政府石泉路街道办事处 单位：元
            项目 收入预算
            功能分类科目编码
            功能分类科目名称 合计 财政拨款收入事业收入事业单位
            经营收入其他收入
            类款项
            201 一般公共服务支出 501,200 501,200 0 0 0
            20105 统计信息事务 501,200 501,200 0 0 0
            2010506统计管理 1,200 1,200 0 0 0
            2010507专项普查活动 500,000 500,000 0 0 0
            合计 501,200 501,200 0 0 0
            """);

    assertThat(table.columns())
        .containsExactly(
            "function",
            "total",
            "fiscal",
            "business_income",
            "business_operation_income",
            "other_income");
    assertThat(table.rows()).hasSize(5);
    assertThat(amounts(coded(table, CodeKind.FUNCTION, "2010507")))
        .containsEntry("fiscal", "500,000");
  }

  /** Sub-items 1. and 2., cells without a gap, labels around their line, and blank fund cells. */
  @Test
  void readsBothSidesWithFunds() {
    ReadTable table =
        table(
            """
            2026年部门财政拨款收支预算总表
            编制部门：上海市普陀区建设和管理委员会 单位：元
            财政拨款收入 财政拨款支出
            项目 预算数 项目 合计 一般公共预算 政府性基金预算 国有资本经营预算
            一、社会保障和就业
            一、一般公共预算 493,761,082.20 16,067,196.24 16,067,196.24 0.00 0.00
            支出
            二、政府性基金预算 2,792,857,000.00 二、卫生健康支出 4,484,631.60 4,484,631.60 0.00 0.00
            三、国有资本经营预
            三、城乡社区支出 3,182,716,265.16 389,859,265.16 2,792,857,000.00 0.00
            算
            四、农林水支出 15,950,000.00 15,950,000.00 0.00 0.00
            五、资源勘探工业信
            62,000,000.00 62,000,000.00 0.00 0.00
            息等支出
            六、住房保障支出 5,399,989.20 5,399,989.20 0.00 0.00
            收入总计 3,286,618,082.20 支出总计 3,286,618,082.20 493,761,082.20 2,792,857,000.00
            """);
    ReadTable glued =
        table(
            """
            2026年部门财务收支预算总表
            编制部门：普陀区城市管理行政执法局 单位：元
            本年收入 本年支出
            项目 预算数 项目 预算数
            一、财政拨款收入 7,836,136一、社会保障和就业支出 6,397,096
            1. 一般公共预算 7,836,136二、卫生健康支出 1,439,040
            2. 政府性基金预算
            二、事业收入
            收入总计 7,836,136 支出总计 7,836,136
            """);

    assertThat(table.proof().columns())
        .containsEntry("income", Parity.EXACT)
        .containsEntry("expenditure", Parity.EXACT)
        .containsEntry("gov_fund", Parity.EXACT);
    assertThat(amounts(line(table, Side.EXPENDITURE, "社会保障和就业支出")))
        .containsEntry(Columns.AMOUNT, "16,067,196.24")
        .containsEntry("general_public", "16,067,196.24");
    assertThat(amounts(line(table, Side.EXPENDITURE, "资源勘探工业信息等支出")))
        .containsEntry("general_public", "62,000,000.00");
    assertThat(glued.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(line(glued, Side.INCOME, "一般公共预算").text()).containsEntry(Columns.ROLE, "PART");
  }

  /** Blank cells: 2.80 is the fund's, and only 2,000.00 makes up what is left of its total. */
  @Test
  void placesTheFiguresOfFundsByTheirTotals() {
    String text =
        """
        财政拨款收入支出决算总表
        单位：万元
        收入 支出
        一般公共 政府性基 国有资本
        项目 决算数 项目 合计 预算财政 金预算财 经营预算
        拨款 政拨款 财政拨款
        一、一般公共预算财政拨款 18,620.94 一、一般公共服务支出
        二、政府性基金预算财政拨款 2,002.80 二、外交支出
        三、国有资本经营预算财政拨款 三、国防支出
        七、文化旅游体育与传媒支出 17,130.42 17,127.62 2.80
        八、社会保障和就业支出 1,493.32 1,493.32
        十一、城乡社区支出 2,000.00 2,000.00
        二十二、灾害防治及应急管理支
        出
        本年收入合计 20,623.74 本年支出合计 20,623.74 18,620.94 2,002.80
        总计 20,623.74 总计 20,623.74 18,620.94 2,002.80
        """;
    ReadTable table = table(text);

    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(amounts(line(table, Side.EXPENDITURE, "城乡社区支出")))
        .containsEntry("gov_fund", "2,000.00")
        .doesNotContainKey("general_public");
    assertThat(amounts(line(table, Side.EXPENDITURE, "社会保障和就业支出")))
        .containsEntry("general_public", "1,493.32");
    assertThat(line(table, Side.EXPENDITURE, "灾害防治及应急管理支出").amounts()).isEmpty();
  }

  /** Which fund 100.00 and 100.00 are of cannot be told: the lines' amounts are read without. */
  @Test
  void leavesFundsUnreadThatCannotBeTold() {
    Reading.Read read =
        read(
            """
            财政拨款收入支出决算总表
            单位：万元
            收入 支出
            项目 决算数 项目 合计 一般公共预算财政拨款 政府性基金预算财政拨款
            一、一般公共预算财政拨款 100.00 一、一般公共服务支出 100.00 100.00
            二、政府性基金预算财政拨款 100.00 二、城乡社区支出 100.00 100.00
            总计 200.00 总计 200.00 100.00 100.00
            """);
    ReadTable table = read.tables().getFirst();

    assertThat(table.columns()).containsExactly(Columns.AMOUNT);
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(read.problems()).extracting(Problem::code).contains("AMBIGUOUS_ROW");
  }

  /** Names around the line of their code, and the rest of a name below it. */
  @Test
  void putsWrappedNamesTogether() {
    ReadTable around =
        table(
            """
            一般公共预算财政拨款支出决算表
            单位：万元
            项目
            合计 基本支出 项目支出
            功能分类
            科目名称
            科目编码
            文化旅游体育与传媒
            207 1,738.96 1,700.57 38.39
            支出
            20701 文化和旅游 1,738.96 1,700.57 38.39
            文化展示及纪念机
            2070105 1,700.57 1,700.57
            构
            文化和旅游交流与
            2070110 38.39 38.39
            合作
            合计 1,738.96 1,700.57 38.39
            """);
    ReadTable below =
        table(
            """
            支出决算表
            单位：万元
            项目
            对附属单位补助
            本年支出合计 基本支出 项目支出 上缴上级支出 经营支出
            功能分类 支出
            科目名称
            科目编码
            决算数 决算数 决算数 决算数 决算数 决算数
            类 款 项 合计 346.26 346.26 0.00 0.00 0.00 0.00
            208 社会保障和就业支出 346.26 346.26 0.00 0.00 0.00 0.00
            20805 行政事业单位养老支出 346.26 346.26 0.00 0.00 0.00 0.00
            2080505 机关事业单位基本养老保险缴费 229.67 229.67 0.00 0.00 0.00 0.00
            支出
            2080506 机关事业单位职业年金缴费支出 116.59 116.59 0.00 0.00 0.00 0.00
            """);

    assertThat(around.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(coded(around, CodeKind.FUNCTION, "2070110").codes().get(CodeKind.FUNCTION).name())
        .isEqualTo("文化和旅游交流与合作");
    assertThat(below.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(below.columns()).contains("remitted_upward", "subsidy_to_affiliates");
    assertThat(coded(below, CodeKind.FUNCTION, "2080505").codes().get(CodeKind.FUNCTION).name())
        .isEqualTo("机关事业单位基本养老保险缴费支出");
  }

  /** Overlapping cells: a code, a name and the figures on lines of their own, 项 目 with a blank. */
  @Test
  void readsRowsOverSeveralLines() {
    ReadTable table =
        table(
            """
            一般公共预算财政拨款支出决算表
            单位：万元
            项 目 一般公共预算财政拨款支出决算数
            功能分类
            科目编码 科目名称 合计 基本支出 项目支出
            类 款 项
            208 社会保障和就业支出 127.36 116.59 10.77
            20805 行政事业单位养老支出 116.59 116.59 0.00
            2080506
            险机缴关费事支业出单位职业年金缴
            116.59 116.59 0.00
            20808
            出抚恤
            10.77 0.00 10.77
            2080801 死亡抚恤 10.77 0.00 10.77
            合计 127.36 116.59 10.77
            """);

    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.rows()).hasSize(6);
    assertThat(amounts(coded(table, CodeKind.FUNCTION, "20808"))).containsEntry("project", "10.77");
  }

  /** Codes begin the blocks of a table of basic expenditure; 310 is of the block of 302. */
  @Test
  void readsBlocksByTheirCodes() {
    ReadTable table =
        table(
            """
            一般公共预算财政拨款基本支出决算表
            单位：万元
            经济分类 经济分类
            科目名称 决算数 科目名称 决算数
            科目编码 科目编码
            301 工资福利支出 750.28 302 商品和服务支出 92.18
            301 01 基本工资 405.36 302 01 办公费 92.11
            301 03 奖金 302 02 印刷费 0.07
            机关事业单位基本
            301 08 344.92 302 04 手续费
            养老保险缴费
            303 对个人和家庭的补助 91.97 310 资本性支出 13.94
            303 02 退休费 91.97
            310 02 办公设备购置 13.94
            人员经费合计 842.25 公用经费合计 106.12
            """);

    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.columns()).containsExactly("department", "personnel", "public_cost");
    assertThat(amounts(coded(table, CodeKind.DEPARTMENT, "31002")))
        .isEqualTo(Map.of("public_cost", "13.94"));
    assertThat(coded(table, CodeKind.DEPARTMENT, "30103").amounts()).isEmpty();
  }

  /** A table that says that it is empty is no table that was not understood. */
  @Test
  void takesATableWithoutDataAtItsWord() {
    Reading.Read read =
        read(
            """
            国有资本经营预算财政拨款收入支出决算表
            单位：万元
            项目
            年初结转和 年末结转和
            本年收入 本年支出
            功能分类
            结余 结余
            科目名称
            科目编码
            合计 合计 基本支出 项目支出
            说明：本部门本年度没有国有资本经营预算财政拨款收入和支出，故本表无数据。
            """);

    assertThat(read.tables()).hasSize(1);
    assertThat(read.problems()).extracting(Problem::code).doesNotContain("HEADER_NOT_UNDERSTOOD");
  }

  /** The cover says whose department this is, where the tables leave out the city. */
  @Test
  void takesTheDistrictFromTheCover() {
    Reading.Read read =
        read(
            """
            上海市普陀区2026年区级部门预算
            预算主管部门：上海市普陀区城市管理行政执法局
            2026年部门支出预算总表
            编制部门：普陀区城市管理行政执法局 单位：元
            功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出
            221 住房保障支出 5,871,730 5,871,730 0
            合计 5,871,730 5,871,730 0
            """);

    assertThat(List.of(read.identity().department(), read.identity().district()))
        .containsExactly("上海市普陀区城市管理行政执法局", "310107");
  }
}
