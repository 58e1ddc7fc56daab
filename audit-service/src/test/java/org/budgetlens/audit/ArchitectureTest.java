package org.budgetlens.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.budgetlens.audit",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule DECISIONS_ARE_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..audit.pack..", "..audit.evaluate..", "..audit.lifecycle..", "..audit.shelf..")
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
  static final ArchRule NOBODY_CALLS_THE_SHELL =
      noClasses()
          .that()
          .resideOutsideOfPackage("..audit.topology..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..audit.topology..");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.budgetlens.audit.(*)..").should().beFreeOfCycles();
}
