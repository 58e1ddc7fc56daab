package org.budgetlens.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.identity.IdentityProblem.Aspect;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.junit.jupiter.api.Test;

class IdentityFinderTest {
  private final IdentityFinder finder = new IdentityFinder(Divisions.load());

  @Test
  void readsTitleAndUnits() {
    var evidence =
        new Evidence()
            .heading("北京市朝阳区数据局2026年部门预算")
            .organisation("140002", "北京市朝阳区数据中心")
            .organisation("140001", "北京市朝阳区数据局机关");

    IdentityFinder.Result result = finder.find(evidence, Hints.NONE);

    assertThat(result.identity())
        .isEqualTo(new Identity(DocumentKind.BUDGET, "北京市朝阳区数据局", "140001", "110105", 2026));
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void takesTheDepartmentAboveItsUnitsWhereNothingElseNamesIt() {
    var evidence =
        new Evidence()
            .heading("2022年部门收入总表")
            .organisation("025001", "北京市东城区科学技术和信息化局本级")
            .organisation("025", "北京市东城区科学技术和信息化局")
            .organisation("025003", "北京市东城区信息中心");

    Identity identity = finder.find(evidence, Hints.NONE).identity();

    assertThat(identity.department()).isEqualTo("北京市东城区科学技术和信息化局");
    assertThat(identity.departmentCode()).isEqualTo("025");
  }

  @Test
  void takesTheOfficeAmongUnitsAndNoneOfTwo() {
    var one =
        new Evidence()
            .organisation("025003", "北京市东城区信息中心")
            .organisation("025001", "北京市东城区科学技术和信息化局本级");
    var two = new Evidence().organisation("1", "北京市东城区信息中心").organisation("2", "北京市东城区档案馆");

    assertThat(finder.find(one, Hints.NONE).identity().department()).isEqualTo("北京市东城区科学技术和信息化局");
    assertThat(finder.find(two, Hints.NONE).identity().department()).isNull();
  }

  /** The national form of self-evaluations asks for the name and the code in one cell. */
  @Test
  void takesTheDepartmentInChargeBesideItsLabelWithCode() {
    Source place = new Source.TextLines(List.of(1));
    List<Cell> cells =
        Stream.of("主管部门及代码", "", "052-北京市通州区农业农村局", "实施单位").map(t -> new Cell(t, place)).toList();
    var evidence = new Evidence().labelled(new Line(place, cells));

    Identity identity = finder.find(evidence, Hints.NONE).identity();

    assertThat(identity.department()).isEqualTo("北京市通州区农业农村局");
    assertThat(identity.district()).isEqualTo("110112");
  }

  /** A table of two years prints the year before beside its own. */
  @Test
  void takesTheTitlesYearWhereCellsPrintAnotherBesideIt() {
    var evidence = new Evidence().heading("深圳市财政局2024年部门预算").yearCell("2023年").yearCell("2024年");

    assertThat(finder.find(evidence, Hints.NONE).identity().fiscalYear()).isEqualTo(2024);
  }

  @Test
  void takesTheLatestYearOfHeadersWhereNoTitleNamesOne() {
    Source place = new Source.TextLines(List.of(1));
    List<Cell> labels =
        Stream.of("2023年预算数", "2024年预算数", "2030年规划").map(text -> new Cell(text, place)).toList();
    var header = new Line(place, labels);
    var silent = new Evidence().heading("单位收支总表").header(header);
    var titled = new Evidence().heading("贵阳市花溪区第三中学2025年单位预算").header(header);

    assertThat(finder.find(silent, Hints.NONE).identity().fiscalYear()).isEqualTo(2024);
    assertThat(finder.find(titled, Hints.NONE).identity().fiscalYear()).isEqualTo(2025);
  }

  @Test
  void readsATitleThatNamesTheThreePublicExpensesToo() {
    var evidence = new Evidence().preface(line("贵阳市花溪区第三中学2024年单位预算及“三公”经费预算公开"));

    assertThat(finder.find(evidence, Hints.NONE).identity())
        .isEqualTo(new Identity(DocumentKind.BUDGET, "贵阳市花溪区第三中学", null, "520111", 2024));
  }

  @Test
  void readsATitleOnTwoLinesAndOneOfAComprehensiveBudget() {
    var two = new Evidence().preface(line("青岛市黄岛区文化和旅游局")).preface(line("2020年部门预算公开"));
    var whole = new Evidence().preface(line("西安市雁塔区农业农村局2022年部门综合预算公开报表"));

    assertThat(finder.find(two, Hints.NONE).identity())
        .isEqualTo(new Identity(DocumentKind.BUDGET, "青岛市黄岛区文化和旅游局", null, "370211", 2020));
    assertThat(finder.find(whole, Hints.NONE).identity())
        .isEqualTo(new Identity(DocumentKind.BUDGET, "西安市雁塔区农业农村局", null, "610113", 2022));
  }

  private static Line line(String text) {
    Source place = new Source.TextLines(List.of(1));
    return new Line(place, List.of(new Cell(text, place)));
  }

  @Test
  void choosesNoYearWhereTheDocumentNamesTwo() {
    var evidence = new Evidence().heading("2025年某表").yearCell("2026").organisation("1", "深圳市财政局本级");

    IdentityFinder.Result result = finder.find(evidence, Hints.NONE);

    assertThat(result.identity().fiscalYear()).isNull();
    assertThat(result.identity().department()).isEqualTo("深圳市财政局");
    assertThat(result.problems())
        .contains(
            new IdentityProblem.Several(Aspect.FISCAL_YEAR, java.util.List.of("2025", "2026")));
  }

  @Test
  void leavesOpenWhatNobodySays() {
    IdentityFinder.Result result = finder.find(new Evidence(), Hints.NONE);

    assertThat(result.identity()).isEqualTo(new Identity(null, null, null, null, null));
    assertThat(result.problems())
        .containsExactlyInAnyOrder(
            new IdentityProblem.Unknown(Aspect.KIND),
            new IdentityProblem.Unknown(Aspect.DEPARTMENT),
            new IdentityProblem.Unknown(Aspect.DISTRICT),
            new IdentityProblem.Unknown(Aspect.FISCAL_YEAR));
  }

  @Test
  void followsTheUploaderAndReportsTheContradiction() {
    var evidence = new Evidence().heading("上海市普陀区财政局2025年部门预算");

    IdentityFinder.Result result = finder.find(evidence, new Hints(null, null, 2026));

    assertThat(result.identity().fiscalYear()).isEqualTo(2026);
    assertThat(result.problems())
        .containsExactly(new IdentityProblem.Contradicted(Aspect.FISCAL_YEAR, "2025", "2026"));
  }
}
