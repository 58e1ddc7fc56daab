package org.budgetlens.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.budgetlens.ingest",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] PURE = {
    "..ingest.source..",
    "..ingest.amount..",
    "..ingest.form..",
    "..ingest.collapsed..",
    "..ingest.table..",
    "..ingest.performance..",
    "..ingest.identity..",
    "..ingest.reading..",
    "..ingest.archive..",
    "..ingest.account..",
    "..ingest.flow..",
    "..ingest.narrative.."
  };

  @ArchTest
  static final ArchRule READING_KNOWS_NO_FRAMEWORK =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "io.smallrye..",
              "io.vertx..",
              "org.apache.kafka..",
              "jakarta..",
              "org.hibernate..",
              "java.sql..");

  @ArchTest
  static final ArchRule READING_KNOWS_NO_SHELL =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..ingest.intake..",
              "..ingest.publish..",
              "..ingest.registry..",
              "..ingest.problem..");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.budgetlens.ingest.(*)..").should().beFreeOfCycles();
}
