package org.budgetlens.ingest.narrative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.account.LineUse;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

class ProseSectionsTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private static final String TABLE =
      """
      收支总表
      单位：万元
      收入\t\t支出\t
      项目\t预算数\t项目\t预算数
      一、事业收入\t1.00\t一、教育支出\t1.00
      收入总计\t1.00\t支出总计\t1.00
      """;

  private static final String PROSE =
      """
      第三部分 情况说明
      一、收入预算情况说明
      本部门2022年收入预算6458.43万元，其中：一般公共
      12
      预算拨款收入6458.43万元，占100%。
      二、其他重要事项的情况说明
      （一）机关运行经费
      2022年本部门机关运行经费预算315500元。
      单位价值200万元以上大型设备0台。
      十、绩效管理情况
      绩效目标的项目共4个，涉及项目预算资金598.46万元。
      第四部分 名词解释
      一、科学技术支出（206）：反映科学
      技术方面的支出。
      二、教育支出（类）进修及培训（款）培训支出（项）：指培训。
      三公经费：指因公出国费等。其中：接待费另计。
      某某局
      """;

  @Test
  void cutsProseFromTheTableAboveAndIntoSections() {
    Reading.Read reading = read(TABLE + PROSE);

    assertThat(reading.tables())
        .extracting(table -> table.type() + " " + table.title() + " " + table.rows().size())
        .containsExactly(
            "INCOME_EXPENDITURE_SUMMARY 收支总表 4",
            "NARRATIVE 收入预算情况说明 2",
            "NARRATIVE 其他重要事项的情况说明 1",
            "NARRATIVE 绩效管理情况 1",
            "GLOSSARY 名词解释 3");
    assertThat(reading.tables().get(1).unit()).isNull();
    assertThat(reading.tables().get(1).rows().getLast().source()).isEqualTo(Source.lines(9, 11));
  }

  @Test
  void accountsForEveryLine() {
    Reading.Read reading = read(TABLE + PROSE);

    assertThat(reading.lines().printed()).isEqualTo((TABLE + PROSE).lines().count());
    assertThat(reading.lines().lines(LineUse.TITLE)).isEqualTo(7);
    assertThat(reading.lines().lines(LineUse.HEADER)).isEqualTo(3);
    assertThat(reading.lines().lines(LineUse.PAGE_NUMBER)).isEqualTo(1);
    assertThat(reading.lines().lines(LineUse.PROSE)).isEqualTo(2);
    assertThat(reading.lines().lines(LineUse.PROBLEM)).isZero();
    assertThat(reading.problems())
        .filteredOn(problem -> problem.code().equals("FIGURES_IN_PROSE"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.text()).isEqualTo("200万元"));
  }

  @Test
  void readsTheEntriesOfAGlossary() {
    List<ReadTable> tables = read(TABLE + PROSE).tables();
    ReadTable glossary = tables.getLast();

    assertThat(glossary.rows().getFirst().text())
        .containsEntry("term", "科学技术支出（206）")
        .containsEntry("definition_first_words", "反映科学技术方面的支出。")
        .containsEntry("code", "206")
        .containsEntry("name", "科学技术支出");
    assertThat(glossary.rows().getFirst().codes())
        .containsEntry(CodeKind.FUNCTION, Code.printed("206", "科学技术支出"));
    assertThat(glossary.rows().get(1).text())
        .containsEntry("class", "教育支出")
        .containsEntry("section", "进修及培训")
        .containsEntry("item", "培训支出");
    assertThat(glossary.rows().getLast().text()).containsEntry("term", "三公经费");
  }

  @Test
  void takesNoTableOfContentsForSections() {
    String contents = "目录\n一、收入预算情况说明\n二、支出预算情况说明\n第四部分 名词解释\n第一部分 概况\n一、主要职能\n负责一些事情。\n";
    Reading.Read reading = read(contents + TABLE);

    assertThat(reading.tables())
        .extracting(ReadTable::type)
        .containsExactly(TableType.INCOME_EXPENDITURE_SUMMARY);
    assertThat(reading.lines().lines(LineUse.PROSE)).isEqualTo(7);
  }

  /** Only the first item of a class has an ordinal; the next one is about something else. */
  @Test
  void beginsAParagraphWhereALineNamesAnotherFunction() {
    Reading.Read reading =
        read(
            TABLE
                + """
                一、支出预算情况说明
                1.“教育支出(类）-进修及培训（款）-培训支出（项）”2026年度预算5万元，2025年度预算6万元。2025年当年预算执
                行数为4万元，2026年预算安排5万元，比2025年预算执行数增加25%。
                “教育支出(类）-普通教育（款）-小学教育（项）”2026年度预算30万元。2025年当年预算执行数为20万元，
                2026年预算安排30万元，比2025年预算执行数增加50%。
                """);

    List<TypedRow> compared =
        reading.tables().getLast().rows().stream()
            .filter(row -> row.amounts().containsKey("previous"))
            .toList();
    assertThat(compared)
        .extracting(row -> row.text().get("section") + " " + row.text().get("item"))
        .containsExactly("进修及培训 培训支出", "普通教育 小学教育");
    assertThat(compared)
        .extracting(row -> row.amounts().get("previous").printed())
        .containsExactly("4万元", "20万元");
  }

  private static Reading.Read read(String text) {
    return (Reading.Read) READER.read(text.getBytes(UTF_8), Hints.NONE);
  }
}
