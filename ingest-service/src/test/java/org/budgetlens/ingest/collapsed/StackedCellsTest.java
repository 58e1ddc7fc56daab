package org.budgetlens.ingest.collapsed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

/** Texts recovered cell by cell, in which every cell stands on a line of its own. */
class StackedCellsTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private static Reading.Read read(String title, String unit, String cells) {
    String text = title + "\n编制部门：上海市某区城建局\n单位：" + unit + "\n" + cells.replace("│", "\n");
    return (Reading.Read) READER.read(text.getBytes(UTF_8), Hints.NONE);
  }

  private static Map<String, String> amounts(TypedRow row) {
    var amounts = new LinkedHashMap<String, String>();
    row.amounts().forEach((column, amount) -> amounts.put(column, amount.printed()));
    return amounts;
  }

  private static TypedRow coded(ReadTable table, String function) {
    return table.rows().stream()
        .filter(row -> row.codes().get(CodeKind.FUNCTION) != null)
        .filter(row -> row.codes().get(CodeKind.FUNCTION).code().equals(function))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> problems(Reading.Read read) {
    return read.problems().stream().map(Problem::code).toList();
  }

  /** The header comes again in the middle, and two amounts stand without a gap between them. */
  @Test
  void readsARowFromTheCellsBelowEachOther() {
    Reading.Read read =
        read(
            "2026年部门支出预算总表",
            "元",
            """
            项目│支出预算│功能分类科目编码│功能分类科目名称│合计│基本支出│项目支出│类│款│项
            208│社会保障和就业支出│1,200.00 │1,000.00 │200.00\s
            208│05│行政事业单位养老支出│1,000.00 │1,000.00 │0.00\s
            208│05│05│机关事业单位基本养老│保险缴费支出│1,000.00 │1,000.00 │0.00\s
            项目│支出预算│功能分类科目编码│功能分类科目名称│合计│基本支出│项目支出│类│款│项
            208│07│就业补助│200.00 │0.00 │200.00\s
            208│07│05│公益性岗位补贴│200.00 0.00 │200.00\s
            17
            合计│1,200.00 │1,000.00 200.00\s
            """);

    ReadTable table = read.tables().getFirst();
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.rows()).hasSize(6);
    TypedRow wrapped = coded(table, "2080505");
    assertThat(wrapped.codes())
        .containsEntry(CodeKind.FUNCTION, Code.printed("2080505", "机关事业单位基本养老保险缴费支出"));
    assertThat(amounts(wrapped))
        .containsEntry("total", "1,000.00")
        .containsEntry("basic", "1,000.00")
        .containsEntry("project", "0.00");
    assertThat(wrapped.source())
        .isEqualTo(new Source.TextLines(List.of(25, 26, 27, 28, 29, 30, 31, 32)));
    assertThat(problems(read)).doesNotContain("LINES_NOT_READ", "AMBIGUOUS_ROW");
  }

  @Test
  void readsTheTwoSidesOfAStackedTable() {
    ReadTable table =
        read(
                "2026年部门财务收支预算总表",
                "元",
                """
                本年收入│本年支出│项目│预算数│项目│预算数
                一、财政拨款收入│900.00 一、社会保障和就业支出│600.00\s
                1. 一般公共预算│700.00 二、卫生健康支出│100.00\s
                2. 政府性基金预算│200.00 三、城乡社区支出│200.00\s
                3. 国有资本经营预算│二、事业收入│三、事业单位经营收入│四、其他收入
                收入总计│900.00 │支出总计│900.00\s
                """)
            .tables()
            .getFirst();

    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.rows())
        .filteredOn(row -> "城乡社区支出".equals(row.text().get(Columns.LINE)))
        .singleElement()
        .satisfies(row -> assertThat(amounts(row)).containsEntry("amount", "200.00"));
  }

  /**
   * Names wrapped around their codes: the code stays a code, the rest of a name that stands before
   * a named row is joined, and a name that may be either row's is none.
   */
  @Test
  void takesNoCodeForAnAmountAndNoHalfNameForAName() {
    Reading.Read read =
        read(
            "2026年部门支出预算总表",
            "万元",
            """
            项目│支出预算│功能分类科目编码│功能分类科目名称│合计│基本支出│项目支出
            208│社会保障和就业支出│50.00│45.00│5.00
            20805│行政事业单位养老支出│45.00│45.00
            机关事业单位基本养老│2080505│30.00│30.00│保险缴费支出
            机关事业单位职业年金│2080506│10.00│10.00│缴费支出
            2080599│其他行政事业单位养老│5.00│5.00│支出
            20808│抚恤│5.00│0.00│5.00
            2080801│死亡抚恤│5.00│0.00│5.00
            合计│50.00│45.00│5.00
            """);

    ReadTable table = read.tables().getFirst();
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.rows()).hasSize(8);
    assertThat(name(table, "2080505")).isNull();
    assertThat(name(table, "2080506")).isNull();
    assertThat(name(table, "2080599")).isEqualTo("其他行政事业单位养老支出");
    assertThat(problems(read)).contains("LINES_NOT_READ");
  }

  private static String name(ReadTable table, String function) {
    return coded(table, function).codes().get(CodeKind.FUNCTION).name();
  }

  /** A line that prints a row as other texts do, and a label that both sides print. */
  @Test
  void readsRowsThatAreNotStackedAmongThoseThatAre() {
    ReadTable table =
        read(
                "收入支出决算总表",
                "万元",
                """
                收入│支出│项目│决算数│项目│决算数
                一、一般公共预算财政拨款收入│9.00│一、一般公共服务支出│2.00
                七、附属单位上缴收入 0.00 七、文化旅游体育与传媒支出 3.00
                八、其他收入│0.00│八、社会保障和就业支出│4.00
                本年收入合计│9.00│本年支出合计│9.00
                总计│9.00│总计│9.00
                """)
            .tables()
            .getFirst();

    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.rows()).hasSize(10);
  }

  /** Where one text ends and the next begins nothing says: no name is made of two. */
  @Test
  void readsNoTableOfSeveralTexts() {
    Reading.Read read =
        read(
            "2026年部门项目支出表",
            "万元",
            """
            项目支出│单位名称│项目名称│功能科目编码│科目名称│合计│一般公共预算
            某区城建局│道路养护│2120399│其他城乡社区公共设施支出│5.00│5.00
            某区城建局│河道养护│2130306│水利工程运行与维护│4.00│4.00
            合计│9.00│9.00
            """);

    assertThat(read.tables())
        .flatExtracting(ReadTable::rows)
        .flatExtracting(row -> row.codes().values())
        .extracting(Code::name)
        .doesNotContain("其他城乡社区公共设施支出某区城建局河道养护", "道路养护其他城乡社区公共设施支出");
    assertThat(read.tables())
        .flatExtracting(ReadTable::rows)
        .flatExtracting(row -> row.text().values())
        .doesNotContain("某区城建局道路养护");
  }

  /** 机关运行经费 has no inner label: it is printed before the inner labels and stands behind them. */
  @Test
  void putsAnOuterColumnWhereItsRowAddsUp() {
    ReadTable table =
        read(
                "2026年部门“三公”经费和机关运行经费预算表",
                "万元",
                THREE_PUBLIC
                    + """
        12.50│0.00│0.50│12.00│7.00│5.00│80.25
        """)
            .tables()
            .getFirst();

    assertThat(amounts(table.rows().getFirst()))
        .containsEntry("total", "12.50")
        .containsEntry("reception", "0.50")
        .containsEntry("vehicles", "12.00")
        .containsEntry("agency_running", "80.25");
  }

  /** With a cell missing nothing bears out the order of the columns. */
  @Test
  void readsNoStatementWhoseOrderNothingProves() {
    Reading.Read read =
        read(
            "2026年部门“三公”经费和机关运行经费预算表",
            "万元",
            THREE_PUBLIC
                + """
        12.50│0.50│12.00│12.00│80.25
        """);

    assertThat(read.tables()).isEmpty();
    assertThat(problems(read)).contains("COLUMNS_NOT_PROVED");
  }

  private static final String THREE_PUBLIC =
      """
      “三公”经费预算数│机关运行经费预算│数│合计│因公出国(境)费│公务接待费│公务用车购置及运行费│小计│购置费│运行费
      """;
}
