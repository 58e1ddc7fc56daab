package org.budgetlens.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private static final String SUMMARY =
      """
      支出总表

      金额单位：万元

      支出功能分类科目\t政府支出经济分类科目\t部门支出经济分类科目\t合计\t基本支出\t项目支出\t其中\t\t
      \t\t\t\t\t\t事业单位经营支出\t上缴上级支出\t对附属单位补助支出
      2010301-行政运行\t50101-工资奖金津补贴\t30101-基本工资\t10.000001\t10.000001\t\t\t\t
      2010302-一般行政管理事务\t50205-委托业务费\t30227-委托业务费\t2.5\t\t2.5\t\t\t
      %s
      """;

  @Test
  void readsATableWithItsProof() {
    ReadTable table = table(SUMMARY.formatted("合 计\t\t\t12.500001\t10.000001\t2.5\t\t\t"));

    assertThat(table.type()).isEqualTo(TableType.EXPENDITURE_SUMMARY);
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.rows())
        .extracting(TypedRow::kind)
        .containsExactly(RowKind.DETAIL, RowKind.DETAIL, RowKind.TOTAL);
    TypedRow second = table.rows().get(1);
    assertThat(second.source()).isEqualTo(Source.lines(8));
    assertThat(second.codes()).containsEntry(CodeKind.DEPARTMENT, Code.printed("30227", "委托业务费"));
    assertThat(second.amounts()).doesNotContainKey("basic");
  }

  @Test
  void saysBrokenAndChangesNoFigureWhereTheTotalIsWrong() {
    ReadTable table = table(SUMMARY.formatted("合 计\t\t\t12.600001\t10.000001\t2.5\t\t\t"));

    assertThat(table.proof().parity()).isEqualTo(Parity.BROKEN);
    assertThat(table.proof().columns())
        .containsEntry("total", Parity.BROKEN)
        .containsEntry("basic", Parity.EXACT);
    assertThat(table.proof().sums()).containsEntry("total", 12_500_001L);
  }

  @Test
  void callsADifferenceWithinThePrintedPrecisionRounding() {
    ReadTable table = table(SUMMARY.formatted("合 计\t\t\t12.5\t10.0\t2.5\t\t\t"));

    assertThat(table.proof().columns()).containsEntry("total", Parity.ROUNDING);
  }

  @Test
  void takesAHeaderRepeatedAfterAPageBreakForNoRow() {
    String repeated =
        "\n支出功能分类科目\t政府支出经济分类科目\t部门支出经济分类科目\t合计\t基本支出\t项目支出\t其中\t\t\n"
            + "\t\t\t\t\t\t事业单位经营支出\t上缴上级支出\t对附属单位补助支出\n\n12\n"
            + "2050803-培训支出\t50203-培训费\t30216-培训费\t1.0\t1.0\t\t\t\t\n"
            + "合计\t\t\t13.500001\t11.000001\t2.5\t\t\t";

    ReadTable table = table(SUMMARY.formatted(repeated));

    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.rows()).hasSize(4);
  }

  @Test
  void knowsATableByItsWordsAndNotByItsNumber() {
    assertThat(table(SUMMARY.formatted("").replace("支出总表", "预算99表 2031年部门支出预算总表")))
        .satisfies(
            table -> {
              assertThat(table.type()).isEqualTo(TableType.EXPENDITURE_SUMMARY);
              assertThat(table.number()).isEqualTo("99");
            });
  }

  @Test
  void readsNoTableWithoutAUnit() {
    Reading.Read reading = read(SUMMARY.formatted("").replace("金额单位：万元", ""));

    assertThat(reading.tables()).isEmpty();
    assertThat(reading.problems()).extracting(Problem::code).contains("UNIT_UNKNOWN");
  }

  @Test
  void reportsACellItCannotReadAndKeepsTheRest() {
    Reading.Read reading =
        read(SUMMARY.formatted("2050803-培训支出\t50203-培训费\t30216-培训费\t1,2.0\t1.0\t\t\t\t"));

    assertThat(reading.tables().getFirst().rows()).hasSize(3);
    assertThat(reading.problems())
        .filteredOn(problem -> problem.code().equals("UNREADABLE_AMOUNT"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.text()).isEqualTo("1,2.0");
              assertThat(problem.source()).isEqualTo(Source.lines(9));
              assertThat(problem.table()).isZero();
            });
  }

  @Test
  void reportsFiguresUnderAnUnknownHeader() {
    Reading.Read reading =
        read(
            SUMMARY
                .formatted("2050803-培训支出\t50203-培训费\t30216-培训费\t1.0\t1.0\t\t\t\t\t7.7")
                .replace("其中\t\t", "其中\t\t\t新栏目"));

    assertThat(reading.problems())
        .filteredOn(problem -> problem.code().equals("UNMAPPED_CELL"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.text()).isEqualTo("7.7");
              assertThat(problem.message().zh()).contains("新栏目");
            });
  }

  @Test
  void takesAnEmptyFundTableForATableWithoutRows() {
    ReadTable table =
        table(
            """
            政府性基金预算支出表
            单位：元
            功能分类科目\t\t预算数\t\t
            科目编码\t科目名称\t合计\t基本支出\t项目支出
            \t合 计\t\t\t
            注：本部门无政府性基金预算。
            """);

    assertThat(table.proof().parity()).isEqualTo(Parity.EMPTY);
    assertThat(table.rows()).extracting(TypedRow::kind).containsExactly(RowKind.TOTAL);
    assertThat(table.notes()).containsExactly("注：本部门无政府性基金预算。");
  }

  @Test
  void addsUpTheLeavesOfATreeOnly() {
    ReadTable table =
        table(
            """
            一般公共预算支出表
            单位：万元
            功能分类科目\t\t预算数\t\t
            科目编码\t科目名称\t合计\t基本支出\t项目支出
            201\t一般公共服务支出\t3.00\t3.00\t
            20103\t政府办公厅及相关机构事务\t3.00\t3.00\t
            2010301\t行政运行\t1.00\t1.00\t
            2010350\t事业运行\t2.00\t2.00\t
            \t合计\t3.00\t3.00\t
            """);

    assertThat(table.rows())
        .extracting(TypedRow::kind)
        .containsExactly(
            RowKind.SUBTOTAL, RowKind.SUBTOTAL, RowKind.DETAIL, RowKind.DETAIL, RowKind.TOTAL);
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
  }

  @Test
  void takesNoTableOfContentsForTables() {
    Reading.Read reading = read("目录\n收支总表\n支出总表\n政府采购预算明细表\n\n" + SUMMARY.formatted(""));

    assertThat(reading.tables()).hasSize(1);
  }

  @Test
  void refusesWhatHoldsNoTable() {
    assertThat(READER.read("今天天气很好。\n".repeat(20).getBytes(UTF_8), Hints.NONE))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("NO_TABLE"));
    assertThat(READER.read(new byte[0], Hints.NONE))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("EMPTY_FILE"));
  }

  @Test
  void readsTheSameDocumentTheSameWayTwice() {
    byte[] content = SUMMARY.formatted("合 计\t\t\t12.500001\t10.000001\t2.5\t\t\t").getBytes(UTF_8);

    assertThat(READER.read(content, Hints.NONE)).isEqualTo(READER.read(content, Hints.NONE));
  }

  private static ReadTable table(String text) {
    List<ReadTable> tables = read(text).tables();
    assertThat(tables).hasSize(1);
    return tables.getFirst();
  }

  private static Reading.Read read(String text) {
    return (Reading.Read) READER.read(text.getBytes(UTF_8), Hints.NONE);
  }
}
