package org.budgetlens.ingest.collapsed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
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
import org.junit.jupiter.api.Test;

/** Names that run over their cells: what arrives of them is not what the document calls a code. */
class DoubtfulNamesTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private static final String WHOLE =
      """
      支出决算表
      单位：万元
      科目编码 科目名称 本年支出合计 基本支出 项目支出
      208 社会保障和就业支出 35.00 30.00 5.00
      20805 行政事业单位养老支出 30.00 30.00 0.00
      2080505 机关事业单位基本养老保险缴费支出 20.00 20.00 0.00
      2080506 机关事业单位职业年金缴费支出 10.00 10.00 0.00
      20808 抚恤 5.00 0.00 5.00
      2080801 死亡抚恤 5.00 0.00 5.00
      合计 35.00 30.00 5.00
      """;

  private static Reading.Read read(String text) {
    return (Reading.Read) READER.read(text.getBytes(UTF_8), Hints.NONE);
  }

  private static String name(ReadTable table, String function) {
    return table.rows().stream()
        .map(row -> row.codes().get(CodeKind.FUNCTION))
        .filter(code -> code != null && code.code().equals(function))
        .findFirst()
        .map(Code::name)
        .orElse(null);
  }

  private static List<String> doubts(Reading.Read read) {
    return read.problems().stream()
        .filter(problem -> problem.code().equals("AMBIGUOUS"))
        .map(Problem::text)
        .toList();
  }

  /** The rest of one name is printed over the next row: code, name and amounts on three lines. */
  @Test
  void leavesOutNamesThatAreCutOrPrintedOverEachOther() {
    Reading.Read read =
        read(
            WHOLE
                + """
            一般公共预算财政拨款支出决算表
            单位：万元
            科目编码 科目名称 合计 基本支出 项目支出
            208 社会保障和就业支出 35.00 30.00 5.00
            20805 行政事业单位养老支出 30.00 30.00 0.00
            2080505 机关事业单位基本养老保 20.00 20.00 0.00
            2080506
            险机缴关费事业单位职业年金缴
            10.00 10.00 0.00
            20808
            费支出抚恤
            5.00 0.00 5.00
            2080801 死亡抚恤 5.00 0.00 5.00
            合计 35.00 30.00 5.00
            """);

    ReadTable table = read.tables().getLast();
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.rows()).hasSize(7);
    assertThat(name(table, "2080505")).isNull();
    assertThat(name(table, "2080506")).isNull();
    assertThat(name(table, "20808")).isNull();
    assertThat(name(table, "2080801")).isEqualTo("死亡抚恤");
    assertThat(doubts(read))
        .containsExactly("2080505 机关事业单位基本养老保", "2080506 险机缴关费事业单位职业年金缴", "20808 费支出抚恤");
  }

  /** The same on one line a row: below a name that runs over its cell the next one is mixed. */
  @Test
  void leavesOutTheNameBelowOneThatIsCut() {
    Reading.Read read =
        read(
            WHOLE
                + """
            一般公共预算财政拨款支出决算表
            单位：万元
            科目编码 科目名称 合计 基本支出 项目支出
            208 社会保障和就业支出 35.00 30.00 5.00
            20805 行政事业单位养老支出 30.00 30.00 0.00
            2080505 机关事业单位基本养老保 20.00 20.00 0.00
            2080506 险机缴关费事业单位职业年金缴 10.00 10.00 0.00
            20808 费支出抚恤 5.00 0.00 5.00
            2080801 死亡抚恤 5.00 0.00 5.00
            合计 35.00 30.00 5.00
            """);

    assertThat(doubts(read))
        .containsExactly("2080505 机关事业单位基本养老保", "2080506 险机缴关费事业单位职业年金缴", "20808 费支出抚恤");
    assertThat(name(read.tables().getLast(), "2080801")).isEqualTo("死亡抚恤");
  }

  /** A short name that leaves its cell half empty is not cut: it is what the document says. */
  @Test
  void keepsAShortNameThoughAnotherIsLonger() {
    Reading.Read read =
        read(
            WHOLE
                + """
            一般公共预算财政拨款支出决算表
            单位：万元
            科目编码 科目名称 合计 基本支出 项目支出
            208 社会保障和就业支出 35.00 30.00 5.00
            20805 行政事业单位养老 30.00 30.00 0.00
            2080505 机关事业单位基本养老保险缴费支出 20.00 20.00 0.00
            2080506 机关事业单位职业年金缴费支出 10.00 10.00 0.00
            20808 抚恤 5.00 0.00 5.00
            2080801 死亡抚恤 5.00 0.00 5.00
            合计 35.00 30.00 5.00
            """);

    assertThat(name(read.tables().getLast(), "20805")).isEqualTo("行政事业单位养老");
    assertThat(doubts(read)).isEmpty();
  }

  /** In blocks, too: words that stay over beside a line make its full names doubtful. */
  @Test
  void readsWrappedNamesOfBlocksAndLeavesOutCutOnes() {
    Reading.Read read =
        read(
            """
            一般公共预算财政拨款基本支出决算表
            单位：万元
            经济分 经济分
            类科目 科目名称 决算数 类科目 科目名称 决算数
            编码 编码
            301 工资福利支出 60.00 302 商品和服务支出 40.00
            机关事业单位基本
            30108 10.00 30207 邮电费 3.00
            养老保险缴费
            30111 公务员医疗补助缴 50.00 30211 差旅费 1.00
            费 因公出国（境）费
            30112 其他社会保障缴费 0.00 30212 36.00
            用
            310 资本性支出 4.00
            31007 信息网络及软件购 4.00
            置更新
            人员经费合计 60.00 公用经费合计 44.00
            """);

    ReadTable table = read.tables().getFirst();
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    var names = new HashMap<String, String>();
    table.rows().stream()
        .flatMap(row -> row.codes().values().stream())
        .forEach(code -> names.put(code.code(), code.name()));
    assertThat(names)
        .containsEntry("30108", "机关事业单位基本养老保险缴费")
        .containsEntry("30207", "邮电费")
        .containsEntry("30111", null)
        .containsEntry("30211", "差旅费")
        .containsEntry("31007", "信息网络及软件购置更新");
  }
}
