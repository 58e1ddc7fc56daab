package org.budgetlens.ingest.collapsed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
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

/** Headers of other places, in texts that have lost their columns. */
class OtherHeadersTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private static Reading.Read read(String text) {
    return (Reading.Read) READER.read(text.getBytes(UTF_8), Hints.NONE);
  }

  private static TypedRow row(ReadTable table, String function) {
    return table.rows().stream()
        .filter(row -> row.codes().get(CodeKind.FUNCTION) != null)
        .filter(row -> row.codes().get(CodeKind.FUNCTION).code().equals(function))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Long> amounts(TypedRow row) {
    var amounts = new LinkedHashMap<String, Long>();
    row.amounts().forEach((column, amount) -> amounts.put(column, amount.fen()));
    return amounts;
  }

  /** 栏次 1 2 3 is no row, and 204 06 01 is one code where the header says 类 款 项. */
  @Test
  void readsCodesALevelAColumnAboveColumnNumbers() {
    ReadTable table =
        read("""
            支出决算表
            部门：郑州市金水区司法局 金额单位：元
            项 目 本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出
            功能分类科目编码 科目名称
            类 款 项 栏 次 1 2 3 4 5 6
            合 计 300.00 100.00 200.00 0.00 0.00 0.00
            204 公共安全支出 300.00 100.00 200.00 0.00 0.00 0.00
            204 06 司法 300.00 100.00 200.00 0.00 0.00 0.00
            204 06 01 行政运行 100.00 100.00 0.00 0.00 0.00 0.00
            204 06 04 基层司法业务 200.00 0.00 200.00 0.00 0.00 0.00
            """)
            .tables()
            .getFirst();

    assertThat(table.rows()).hasSize(5);
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(row(table, "2040604").codes())
        .containsEntry(CodeKind.FUNCTION, Code.printed("2040604", "基层司法业务"));
    assertThat(amounts(row(table, "2040604")))
        .containsEntry("total", 20_000L)
        .containsEntry("basic", 0L)
        .containsEntry("project", 20_000L);
  }

  /** 项目支出 stands above nothing, 小计 below 基本支出: no column may be left out of the reading. */
  @Test
  void findsAColumnWithoutInnerLabelBesideOneWithThem() {
    ReadTable table =
        read("""
            2024年一般公共预算支出表
            单位：万元
            功能分类科目 合计 基本支出 项目支出
            科目编码 科目名称 小计 人员经费 公用经费
            21004 公共卫生 1,012.48 300.91 293.91 7.00 711.57
            2100401 疾病预防控制机构 319.18 300.91 293.91 7.00 18.27
            2100408 基本公共卫生服务 693.30 693.30
            合计 1,012.48 300.91 293.91 7.00 711.57
            """)
            .tables()
            .getFirst();

    assertThat(table.columns()).contains("project");
    assertThat(amounts(row(table, "2100401"))).containsEntry("project", 18_270_000L);
    assertThat(amounts(row(table, "2100408")))
        .isEqualTo(Map.of("total", 693_300_000L, "project", 693_300_000L));
  }

  /** A percentage among the figures cannot be told from an amount: nothing is read. */
  @Test
  void readsNothingBesideAColumnOfPercentages() {
    Reading.Read read =
        read(
            """
            2016年一般公共预算支出表
            单位：万元
            功能分类科目 2015年执行数 2016年预算数 2016年预算数比2015年执行数
            科目编码 科目名称 小计 基本支出 项目支出 增减额 增减%
            2080201 行政运行 760.00 755.90 755.90 -4.10 -0.54
            2080299 其他民政管理事务支出 471.63 463.28 463.28 -8.35 -1.77
            合计 1,231.63 1,219.18 755.90 463.28 -12.45 -1.01
            """);

    assertThat(read.tables()).isEmpty();
    assertThat(read.problems()).extracting(Problem::code).contains("HEADER_NOT_UNDERSTOOD");
  }

  /** Several blanks are letter spacing, but not between a code and a name set in behind it. */
  @Test
  void readsANameSetInBehindItsCode() {
    ReadTable table =
        read("""
            2020年支出预算总表
            部门名称：青岛市黄岛区文化和旅游局 单位：万元
            功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出
            207 文化旅游体育与传媒支出 10.00 4.00 6.00
            20701 　文化和旅游 10.00 4.00 6.00
            2070104 　　图书馆 10.00 4.00 6.00
            合计 10.00 4.00 6.00
            """)
            .tables()
            .getFirst();

    assertThat(row(table, "2070104").codes())
        .containsEntry(CodeKind.FUNCTION, Code.printed("2070104", "图书馆"));
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
  }

  /** A code whose name is wrapped stands alone below a row's figures and is none of them. */
  @Test
  void takesNoCodeForAnAmount() {
    ReadTable table =
        read("""
            表七 2020年政府性基金预算财政拨款支出情况表
            单位：万元
            科目编码 科目名称
            本年政府性基金预算财政拨款支出
            合计 基本支出 项目支出
            212 城乡社区支出 4.00 4.00
            21208 国有土地使用权出让收入安排的支出 4.00 4.00
            2120899
            其他国有土地使用权出让收入安排的支
            出
            4.00 4.00
            合计 4.00 4.00
            """)
            .tables()
            .getFirst();

    assertThat(table.rows()).hasSize(4);
    assertThat(row(table, "2120899").codes())
        .containsEntry(CodeKind.FUNCTION, Code.printed("2120899", "其他国有土地使用权出让收入安排的支出"));
    assertThat(amounts(row(table, "21208"))).containsOnlyKeys("total");
  }

  /** 合计 and 项目支出 differ by a slip: no other table makes a part of the whole. */
  @Test
  void keepsTheWholeOfARowThatContradictsItself() {
    ReadTable table =
        read("""
            预算03表 2022年支出预算总表
            金额单位：万元
            支出功能分类科目 政府支出经济分类科目 部门支出经济分类科目 合计 基本支出 项目支出
            其中
            事业单位经营支出 上缴上级支出
            2080201-行政运行 50201-办公经费 30201-办公费 2.00 2.00
            2080208-基层政权建设和社区治理 50299-其他商品和服务支出 30299-其他商品和服务支出 5.00 6.00
            合计 7.00 2.00 5.00
            预算04表 2022年项目支出表
            金额单位：万元
            项目名称 支出功能分类科目 政府支出经济分类科目 部门支出经济分类科目 合计
            社区工作者培训 2080208-基层政权建设和社区治理 50299-其他商品和服务支出 30299-其他商品和服务支出 5.00
            合计 5.00
            """)
            .tables()
            .getFirst();

    assertThat(amounts(row(table, "2080208")))
        .containsEntry("total", 5_000_000L)
        .doesNotContainEntry("project", 5_000_000L);
  }
}
