package org.budgetlens.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Decisions are plain Java, and packages depend on each other in one direction. */
@AnalyzeClasses(
    packages = "org.budgetlens.query",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule decisionsKnowNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.budgetlens.query.change..",
              "org.budgetlens.query.view..",
              "org.budgetlens.query.export..",
              "org.budgetlens.query.request..",
              "org.budgetlens.query.crosswalk..",
              "org.budgetlens.query.score..",
              "org.budgetlens.query.live..",
              "org.budgetlens.query.row..",
              "org.budgetlens.query.letter..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "io.smallrye..",
              "org.apache.kafka..",
              "jakarta..",
              "io.vertx..",
              "org.hibernate..",
              "java.sql..");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.budgetlens.query.(*)..").should().beFreeOfCycles();
}
