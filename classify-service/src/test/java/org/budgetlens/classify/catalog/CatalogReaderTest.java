package org.budgetlens.classify.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import org.budgetlens.contracts.code.CodeKind;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {
  @Test
  void readsTheCatalogsOfTheService() {
    Catalogs catalogs = CatalogReader.bundled();

    assertThat(catalogs.of(CodeKind.FUNCTION).orElseThrow().all()).hasSizeGreaterThan(1900);
    assertThat(catalogs.of(CodeKind.GOVERNMENT).orElseThrow().all()).hasSize(85);
    assertThat(catalogs.of(CodeKind.DEPARTMENT).orElseThrow().all()).hasSize(141);
    assertThat(catalogs.of(CodeKind.ORGANISATION)).isEmpty();
  }

  @Test
  void findsWhatACodeStandsForInAYear() {
    Catalog department = CatalogReader.bundled().of(CodeKind.DEPARTMENT).orElseThrow();

    assertThat(department.find("30311", 2017).orElseThrow().name()).isEqualTo("住房公积金");
    assertThat(department.find("30311", 2026).orElseThrow().name()).isEqualTo("代缴社会保险费");
    assertThat(department.find("30311", 2019)).isEmpty();
    assertThat(department.find("99999", 2026)).isEmpty();
  }

  @Test
  void knowsThePathOfACode() {
    Catalog functions = CatalogReader.bundled().of(CodeKind.FUNCTION).orElseThrow();
    CatalogEntry entry = functions.find("2010301", 2026).orElseThrow();

    assertThat(functions.path(entry)).containsExactly("201", "20103", "2010301");
  }

  @Test
  void knowsTheOfficialPairs() {
    EconomicPairs pairs = CatalogReader.bundled().economicPairs();

    assertThat(pairs.contains("50101", "30101", 2026)).isTrue();
    assertThat(pairs.contains("50101", "30107", 2026)).isFalse();
    assertThat(pairs.contains("50101", "30101", 2017)).isFalse();
  }

  @Test
  void acceptsTheValidFiles() {
    assertThat(CatalogReader.read(new CatalogFiles())).isNotNull();
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
  void refusesALineOfAnUnknownClass() {
    assertThat(
            problems(
                new CatalogFiles()
                    .with("income_expenditure_lines.csv", "expenditure,外交支出,class,202")))
        .containsExactly("income_expenditure_lines.csv:4: 202 is not a functional class");
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
        catchThrowableOfType(InvalidCatalogException.class, () -> CatalogReader.read(files));
    assertThat(refusal).as("the files are refused").isNotNull();
    return refusal.problems().stream().map(CatalogProblem::toString).toList();
  }
}
