package org.budgetlens.ingest.collapsed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

/** Group rows without codes, codes of units, and headers that leave parts of a whole unnamed. */
class GroupsAndUnitsTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private static Reading.Read read(String text) {
    return (Reading.Read) READER.read(text.getBytes(UTF_8), Hints.NONE);
  }

  private static ReadTable only(String text) {
    return read(text).tables().getFirst();
  }

  private static Map<String, String> amounts(TypedRow row) {
    var amounts = new TreeMap<String, String>();
    row.amounts().forEach((column, amount) -> amounts.put(column, amount.printed()));
    return amounts;
  }

  private static List<String> codes(ReadTable table, CodeKind kind) {
    return table.rows().stream()
        .map(row -> row.codes().get(kind))
        .filter(Objects::nonNull)
        .map(code -> code.code() + " " + code.name())
        .toList();
  }

  /** 201 05 01 123001 行政运行: the levels are one code, and the unit's code is none of its name. */
  @Test
  void readsAUnitsCodeBetweenLevelsAndName() {
    ReadTable table =
        only(
            """
            支出总表
            单位：万元
            项目 合计 基本支出 项目支出
            科目编码 单位代码 单位名称（科目）
            类 款 项
            合计 120.00 90.00 30.00
            成都市某区统计局 120.00 90.00 30.00
            201 05 01 123001 行政运行 90.00 90.00
            201 05 07 123001 专项普查活动 30.00 30.00
            """);

    assertThat(codes(table, CodeKind.FUNCTION)).containsExactly("2010501 行政运行", "2010507 专项普查活动");
    assertThat(codes(table, CodeKind.ORGANISATION)).containsExactly("123001 null", "123001 null");
    assertThat(table.rows().stream().map(TypedRow::kind))
        .containsExactly(RowKind.TOTAL, RowKind.SUBTOTAL, RowKind.DETAIL, RowKind.DETAIL);
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
  }

  /** A unit's row and those of its classes print no code; only as groups does the table add up. */
  @Test
  void takesRowsWithoutCodesForGroups() {
    ReadTable table =
        only(
            """
            一般公共预算基本支出预算表
            单位：万元
            科目编码\t\t单位代码\t单位名称（科目）\t合计\t人员经费\t公用经费
            类\t款\t\t\t\t\t
            \t\t\t合计\t90.00\t80.00\t10.00
            \t\t\t成都市某区统计局\t90.00\t80.00\t10.00
            \t\t\t工资福利支出\t80.00\t80.00\t
            301\t01\t123001\t基本工资\t80.00\t80.00\t
            \t\t\t商品和服务支出\t10.00\t\t10.00
            302\t01\t123001\t办公费\t10.00\t\t10.00
            """);

    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.rows().stream().filter(row -> row.kind() == RowKind.SUBTOTAL)).hasSize(3);
  }

  /** A department's row that repeats the total, and rows with ordinals, where columns are lost. */
  @Test
  void takesRepeatedTotalsAndOrdinalsForGroups() {
    ReadTable units =
        only(
            """
            支出总表
            单位：万元
            单位名称 合计 基本支出 项目支出
            合计 50.00 20.00 30.00
            兰州市某区文化局 50.00 20.00 30.00
            兰州市某区文化局本级 10.00 5.00 5.00
            兰州市某区图书馆 40.00 15.00 25.00
            """);
    ReadTable purchases =
        only(
            """
            政府采购支出表
            单位：万元
            采购品目大类 专项名称 经济科目 采购物品名称 采购组织形式 总计
            合计 66.00
            一、货物A 26.00
            设备购置 办公设备购置 台式计算机 集中采购 26.00
            二、工程B
            三、服务C 40.00
            信息化运维 维修(护)费 软件运维服务 分散采购 40.00
            """);

    assertThat(units.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(purchases.proof().parity()).isEqualTo(Parity.EXACT);
  }

  /**
   * Without 财政拨款收入 its identity says nothing, or the only one of its parts that is printed (财政专户)
   * would be the whole.
   */
  @Test
  void takesNoSinglePartForTheWhole() {
    ReadTable table =
        only(
            """
            收入总表
            单位：万元
            项目 2021年预算数
            科目编码 科目名称 合计 一般公共预算 政府性基金 国有资本经营预算 财政专户管理资金 单位资金
            208 社会保障和就业支出 90.00 90.00
            2080101 行政运行 60.00 60.00
            2080102 一般行政管理事务 30.00 30.00
            合计 90.00 90.00
            """);

    assertThat(table.rows()).noneMatch(row -> row.amounts().containsKey("fiscal_account"));
  }

  /** No row can keep 合计=财政拨款+…: 小计 is none of 上年结转, and nothing is read. */
  @Test
  void readsNoHeaderThatEveryRowContradicts() {
    Reading.Read read =
        read(
            """
            收入总表
            单位：万元
            功能分类科目 合计 本年收入 上年结转结余
            科目编码 科目名称 财政拨款 财政专户管理资金 单位资金 小计
            208 社会保障和就业支出 90.00 90.00 90.00
            20805 行政事业单位养老支出 90.00 90.00 90.00
            2080505 机关事业单位基本养老保险缴费支出 60.00 60.00 60.00
            2080506 机关事业单位职业年金缴费支出 30.00 30.00 30.00
            合计 90.00 90.00 90.00
            """);

    assertThat(read.tables()).isEmpty();
    assertThat(read.problems()).extracting(Problem::code).contains("HEADER_NOT_UNDERSTOOD");
  }

  /** 221 before a name is a class and no amount, where amounts have decimals. */
  @Test
  void readsClassesOfATableWithTwoSides() {
    ReadTable table =
        only(
            """
            收支总表
            单位：万元
            收入 支出
            项目 预算数 功能分类 预算数
            财政拨款 90.00 205 教育支出 60.00
            国有资本经营预算 221 住房保障支出 30.00
            收入总计 90.00 支出总计 90.00
            """);

    assertThat(table.rows()).noneMatch(row -> amounts(row).containsValue("221"));
    assertThat(table.rows()).anyMatch(row -> amounts(row).containsValue("30.00"));
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
  }

  /** Last year's row above the year's own is no second statement. */
  @Test
  void readsOneStatementOfTwoYears() {
    ReadTable table =
        only(
            """
            “三公”经费支出预算表
            单位：万元
            年度 “三公”经费财政拨款预算总额 因公出国（境）费用 公务接待费 公务用车购置和运行维护费
            小计 公务用车购置费 公务用车运行维护费
            2023年 20.00 5.00 3.00 12.00 0.00 12.00
            2024年 17.50 5.00 2.50 10.00 0.00 10.00
            """);

    assertThat(table.rows()).hasSize(1);
    assertThat(amounts(table.rows().getFirst()))
        .containsEntry("total", "17.50")
        .containsEntry("previous_total", "20.00");
  }

  /** Tables of one fund are none of all: rules would hold them against those of all funds. */
  @Test
  void tellsTablesOfOneFund() {
    String rows =
        """
        单位：万元
        科目编码\t科目名称\t合计\t基本支出\t项目支出
        212\t城乡社区支出\t5.00\t\t5.00
        2120801\t征地和拆迁补偿支出\t5.00\t\t5.00
        合计\t\t5.00\t\t5.00
        """;
    assertThat(only("政府性基金支出预算表\n" + rows).type()).isEqualTo(TableType.GOV_FUND);
    assertThat(read("支出总表\n" + rows + "一般公共预算项目支出预算表\n" + rows).tables())
        .extracting(ReadTable::type)
        .containsExactly(TableType.EXPENDITURE_SUMMARY);
    assertThat(
            read("支出总表\n" + rows + "政府性基金预算“三公”经费支出预算表\n单位：万元\n合计\t公务接待费\n0.00\t0.00\n").tables())
        .extracting(ReadTable::type)
        .containsExactly(TableType.EXPENDITURE_SUMMARY);
  }
}
