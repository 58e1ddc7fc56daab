package org.budgetlens.classify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.budgetlens.classify", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule decisionsArePlainJava =
      noClasses()
          .that()
          .resideInAnyPackage("..classify.catalog..", "..classify.resolve..", "..classify.stage..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "io.smallrye..",
              "org.apache.kafka..",
              "jakarta..",
              "io.vertx..",
              "org.hibernate..",
              "java.sql..",
              "org.budgetlens.classify.kafka..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.budgetlens.classify.(*)..").should().beFreeOfCycles();
}
