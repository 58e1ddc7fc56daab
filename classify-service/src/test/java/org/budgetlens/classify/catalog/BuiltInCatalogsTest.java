package org.budgetlens.classify.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.EconomicPair;
import org.junit.jupiter.api.Test;

class BuiltInCatalogsTest {
  @Test
  void readsTheCatalogsOfTheService() {
    Catalogs catalogs = BuiltInCatalogs.load().catalogs();

    assertThat(catalogs.of(CodeKind.FUNCTION, 2026).orElseThrow().all()).hasSizeGreaterThan(1900);
    assertThat(catalogs.of(CodeKind.GOVERNMENT, 2026).orElseThrow().all()).hasSize(85);
    assertThat(catalogs.of(CodeKind.DEPARTMENT, 2026).orElseThrow().all()).hasSize(141);
    for (CodeKind kind : CodeKind.values()) {
      assertThat(catalogs.of(kind, null)).as(kind.name()).isPresent();
    }
  }

  @Test
  void findsWhatACodeStandsForInAYear() {
    Catalog department =
        BuiltInCatalogs.load().catalogs().of(CodeKind.DEPARTMENT, 2026).orElseThrow();

    assertThat(department.find("30311", 2017).orElseThrow().name()).isEqualTo("住房公积金");
    assertThat(department.find("30311", 2026).orElseThrow().name()).isEqualTo("代缴社会保险费");
    assertThat(department.find("30311", 2019)).isEmpty();
    assertThat(department.find("99999", 2026)).isEmpty();
  }

  @Test
  void knowsThePathOfACode() {
    Catalog functions = BuiltInCatalogs.load().catalogs().of(CodeKind.FUNCTION, 2026).orElseThrow();
    CatalogEntry entry = functions.find("2010301", 2026).orElseThrow();

    assertThat(functions.path(entry))
        .extracting(CatalogEntry::code)
        .containsExactly("201", "20103", "2010301");
  }

  @Test
  void knowsTheOfficialPairs() {
    EconomicPairs pairs = BuiltInCatalogs.load().catalogs().economicPairs();

    assertThat(pairs.judge("50101", "30101", 2026)).isEqualTo(EconomicPair.OFFICIAL);
    assertThat(pairs.judge("50101", "30107", 2026))
        .isEqualTo(EconomicPair.unofficial(List.of("50501")));
    assertThat(pairs.judge("50102", "30114", 2022))
        .isEqualTo(EconomicPair.unofficial(List.of("50199", "50501")));
    // A city's own code goes with what its parent goes with.
    assertThat(pairs.judge("50201", "3021101", 2026)).isEqualTo(EconomicPair.OFFICIAL);
    // The table begins in 2018, says nothing of whole classes, and is not sure of 30311.
    assertThat(pairs.judge("50101", "30101", 2017)).isEqualTo(EconomicPair.UNKNOWN);
    assertThat(pairs.judge("501", "30107", 2026)).isEqualTo(EconomicPair.UNKNOWN);
    assertThat(pairs.judge("50901", "30311", 2026)).isEqualTo(EconomicPair.UNKNOWN);
  }

  @Test
  void acceptsTheValidFiles() {
    assertThat(BuiltInCatalogs.read(new CatalogFiles())).isNotNull();
  }

  @Test
  void refusesACodeWithTwoMeaningsInOneYear() {
    assertThat(problems(new CatalogFiles().with("functional.csv", "20103,办公,款,201,2020,,")))
        .containsExactly(
            "functional.csv:5: 20103 stands for 办公 (2020–) and for 政府办公厅（室）及相关机构事务 (–, line 3)"
                + " in the same year");
  }

  @Test
  void refusesACodeWithoutItsParent() {
    assertThat(problems(new CatalogFiles().with("functional.csv", "20504,成人教育,款,205,,,")))
        .containsExactly("functional.csv:5: the parent 205 of 20504 does not exist");
  }

  @Test
  void refusesAParentThatIsNoPrefix() {
    assertThat(problems(new CatalogFiles().with("functional.csv", "20504,成人教育,款,201,,,")))
        .containsExactly("functional.csv:5: 201 cannot be the parent of 20504");
    assertThat(problems(new CatalogFiles().with("functional.csv", "20504,成人教育,款,,,,")))
        .containsExactly("functional.csv:5: nothing cannot be the parent of 20504");
  }

  @Test
  void refusesWhatIsNoEntry() {
    assertThat(
            problems(
                new CatalogFiles()
                    .with("functional.csv", "2050,教育,款,205,,,")
                    .with("functional.csv", "205,,类,,,,")
                    .with("functional.csv", "206,科学,章,,,,")
                    .with("functional.csv", "207,文化,类,,19,,")
                    .with("functional.csv", "208,社保,类,,2020,2019,")
                    .with("functional.csv", "209,社保,类,201,,,")))
        .containsExactly(
            "functional.csv:5: a code of level GROUP has 5 digits, not: 2050",
            "functional.csv:6: 205 has no name",
            "functional.csv:7: 章 is not a level",
            "functional.csv:8: not a year: 19",
            "functional.csv:9: A period ends before it begins: 2020–2019",
            "functional.csv:10: the 类 209 has a parent: 201");
  }

  @Test
  void refusesAPairOfUnknownCodes() {
    assertThat(problems(new CatalogFiles().with("economic_mapping.csv", "50299,30299,2018,")))
        .containsExactly(
            "economic_mapping.csv:3: no catalog knows the government economic code 50299",
            "economic_mapping.csv:3: no catalog knows the department economic code 30299");
  }

  @Test
  void refusesACrosswalkOfCodesThatAreNotThereInItsYears() {
    assertThat(
            problems(
                new CatalogFiles()
                    .with("crosswalks.csv", "function,2026,2027,2010301,2019901,RENUMBERED")
                    .with("crosswalks.csv", "government,2017,2018,50201,50201,UNCHANGED")
                    .with("crosswalks.csv", "function,2026,2027,2010301,,SPLIT")
                    .with("crosswalks.csv", "function,2026,2027,2010301,2010301,MOVED")))
        .containsExactly(
            "crosswalks.csv:3: no catalog of 2027 knows the function code 2019901",
            "crosswalks.csv:4: no catalog of 2017 knows the government code 50201",
            "crosswalks.csv:5: Only what has ENDED has no code on the right: 2010301",
            "crosswalks.csv:6: not a relation: MOVED");
  }

  @Test
  void refusesSharesThatAreNoWhole() {
    String header = "kind,from,to,from_code,to_code,relation,numerator,denominator\n";
    String half = "function,2026,2027,2010301,2010301,SPLIT,1,2\n";

    assertThat(problems(new CatalogFiles().replaced("crosswalks.csv", header + half)))
        .singleElement(STRING)
        .contains("crosswalks.csv:2", "2010301", "whole");
    assertThat(
            BuiltInCatalogs.read(
                    new CatalogFiles().replaced("crosswalks.csv", header + half + half))
                .crosswalks())
        .singleElement()
        .satisfies(crosswalk -> assertThat(crosswalk.items()).hasSize(2));
  }

  @Test
  void refusesAFileWithoutAColumn() {
    assertThat(problems(new CatalogFiles().replaced("functional.csv", "code,name\n201,一般\n")))
        .containsExactly(
            "functional.csv:1: columns missing: aliases, level, parent_code, valid_from, valid_to");
  }

  @Test
  void refusesAFileWithoutRows() {
    assertThat(problems(new CatalogFiles().replaced("economic_mapping.csv", "gov_code\n")))
        .containsExactly("economic_mapping.csv: no rows");
    assertThat(problems(new CatalogFiles().replaced("economic_mapping.csv", "")))
        .singleElement(STRING)
        .startsWith("economic_mapping.csv:1: not CSV");
  }

  @Test
  void refusesABrokenRow() {
    assertThat(problems(new CatalogFiles().with("functional.csv", "205,教育支出,类")))
        .singleElement(STRING)
        .startsWith("functional.csv:5: not CSV");
  }

  private static List<String> problems(CatalogFiles files) {
    InvalidCatalogException refusal =
        catchThrowableOfType(InvalidCatalogException.class, () -> BuiltInCatalogs.read(files));
    assertThat(refusal).as("the files are refused").isNotNull();
    return refusal.problems().stream().map(CatalogProblem::toString).toList();
  }
}
