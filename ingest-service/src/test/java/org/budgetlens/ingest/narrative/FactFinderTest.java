package org.budgetlens.ingest.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

class FactFinderTest {
  @Test
  void tiesAComparisonToItsAmount() {
    TypedRow fact = only("本部门 2022年收入预算 6458.43万元，比 2021年预算数减少 1133.94万元，下降 14.93%。");

    assertThat(fact.text())
        .containsEntry("subject", "收入预算")
        .containsEntry("subject_year", "2022")
        .containsEntry("figure", "6458.43万元")
        .containsEntry("comparison_year", "2021")
        .containsEntry("change", "减少1133.94万元")
        .containsEntry("percent", "-14.93%")
        .containsEntry("sentence", "本部门2022年收入预算6458.43万元，比2021年预算数减少1133.94万元，下降14.93%。");
    assertThat(fact.amounts())
        .containsEntry("amount", PrintedAmount.read(6_458_430_000L, "6458.43万元", 10_000))
        .containsEntry("change", PrintedAmount.read(-1_133_940_000L, "减少1133.94万元", 10_000));
  }

  /** 同比 compares with the same time of the year before, as 比上年 does. */
  @Test
  void readsAComparisonThatNamesNoYear() {
    TypedRow fact = only("2025年支出预算 1085203.63元，同比减少 43506.06元，下降 3.85%。");

    assertThat(fact.text()).containsEntry("comparison", "同比").containsEntry("percent", "-3.85%");
    assertThat(fact.amounts())
        .containsEntry("change", PrintedAmount.read(-4_350_606L, "减少43506.06元", 1));
  }

  @Test
  void keepsAComparisonThatFollowsInTheNextSentence() {
    assertThat(only("科普经费 2022 年预算数为 200 万元。比 2021 年预算数减少 9 万元,下降 4.31%。").text())
        .containsEntry("subject", "科普经费")
        .containsEntry("measure", "预算数")
        .containsEntry("percent", "-4.31%");
  }

  @Test
  void namesTheWholeOfParts() {
    List<TypedRow> facts =
        facts("支出预算 3,121.42万元，其中：基本支出 1464.25万元，占 22.67%；项目支出 4994.18万元，占 77.33%。");

    assertThat(facts)
        .extracting(fact -> fact.text().get("subject") + "/" + fact.text().get("whole"))
        .containsExactly("支出预算/null", "基本支出/支出预算", "项目支出/支出预算");
    assertThat(facts.get(1).text()).containsEntry("share", "22.67%");
    assertThat(facts.getFirst().amounts().get("amount").fen()).isEqualTo(3_121_420_000L);
  }

  @Test
  void separatesAListOfAmounts() {
    assertThat(facts("支出包括：科学技术支出 5895.07万元、社会保障和就业支出 176.74 万元、住房保障支出 249.24万元。"))
        .extracting(fact -> fact.text().get("subject"))
        .containsExactly("科学技术支出", "社会保障和就业支出", "住房保障支出");
  }

  @Test
  void readsAnItemOfTheClassification() {
    List<TypedRow> facts =
        facts(
            "“教育支出（类）进修及培训（款）培训支出（项）”25.77万元，主要用于培训。2023年当年预算执行数为60.13万元，"
                + "2024年预算安排25.77万元，比2023年预算执行数减少57.14%。");

    assertThat(facts).hasSize(3);
    assertThat(facts.getFirst().text())
        .containsEntry("subject", "教育支出（类）进修及培训（款）培训支出（项）")
        .containsEntry("class", "教育支出")
        .containsEntry("section", "进修及培训")
        .containsEntry("item", "培训支出");
    assertThat(facts.get(2).text())
        .containsEntry("measure", "预算安排")
        .containsEntry("percent", "-57.14%");
    assertThat(facts.get(2).amounts().get("previous").printed()).isEqualTo("60.13万元");
  }

  @Test
  void letsTheHeadingSayWhatAMeasureIsOf() {
    TypedRow fact =
        new FactFinder(new Paragraph("因公出国（境）费用", 0, prose("2022年预算数 0元，比 2021年增加 0元。")))
            .find()
            .getFirst()
            .row(prose("2022年预算数 0元，比 2021年增加 0元。"));

    assertThat(fact.text()).containsEntry("subject", "因公出国（境）费用");
  }

  @Test
  void comparesWhatIsAnnouncedBeforeTheChange() {
    assertThat(only("某部2024年度收入支出总计307.82万元。与2023年度相比，收入支出总计增加307.82万元，增长100.00%。").text())
        .containsEntry("subject", "收入支出总计")
        .containsEntry("comparison_year", "2023")
        .containsEntry("change", "增加307.82万元")
        .containsEntry("percent", "100.00%");
  }

  @Test
  void tiesNoComparisonToAnAmountItDidNotUnderstand() {
    List<TypedRow> facts = facts("项目支出10.00万元，单价100万元以上的设备，比2023年增加5.00万元。");

    assertThat(facts)
        .singleElement()
        .satisfies(fact -> assertThat(fact.text()).doesNotContainKeys("comparison_year", "change"));
  }

  @Test
  void readsNoThresholdsAndNoSentencesAsFacts() {
    assertThat(facts("截至2021年底，单位价值 200万元以上大型设备 0台（套）。")).isEmpty();
    assertThat(facts("拟由我局申请400.00万元以上基本建设项目的评审经费。")).isEmpty();
    assertThat(facts("2022年没有使用政府性基金预算拨款安排的支出。")).isEmpty();
  }

  @Test
  void keepsWhatQualifiesAnAmount() {
    assertThat(only("在面向中小企业预留的政府采购项目中，由中小企业供应商中标的，采购金额 21.07 万元。").text())
        .containsEntry("subject", "在面向中小企业预留的政府采购项目中，由中小企业供应商中标的，采购金额");
    assertThat(only("2022年本部门及所属各预算单位政府购买服务项目 22项，预算总额 3527.51万元。").text())
        .containsEntry("subject", "政府购买服务项目预算总额")
        .containsEntry("subject_year", "2022");
  }

  @Test
  void takesOnlyTheLinesOfTheFact() {
    var text = new ProseText();
    text.append(line(4, "一些文字。项目"));
    text.append(line(6, "支出 10.00万"));
    text.append(line(8, "元，由于一些原因。"));

    TypedRow fact = new FactFinder(new Paragraph("", 0, text)).find().getFirst().row(text);

    assertThat(fact.source()).isEqualTo(Source.lines(4, 6, 8));
    assertThat(fact.text()).containsEntry("sentence", "项目支出10.00万元，由于一些原因。");
    assertThat(fact.codes()).isEqualTo(Map.of());
  }

  private static TypedRow only(String text) {
    List<TypedRow> facts = facts(text);
    assertThat(facts).hasSize(1);
    return facts.getFirst();
  }

  private static List<TypedRow> facts(String text) {
    ProseText prose = prose(text);
    return new FactFinder(new Paragraph("", 0, prose))
        .find().stream().map(fact -> fact.row(prose)).toList();
  }

  private static ProseText prose(String text) {
    var prose = new ProseText();
    prose.append(line(1, text));
    return prose;
  }

  private static Line line(int number, String text) {
    return new Line(Source.lines(number), List.of(new Cell(text, Source.lines(number))));
  }
}
