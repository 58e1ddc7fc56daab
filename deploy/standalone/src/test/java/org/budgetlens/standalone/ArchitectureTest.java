package org.budgetlens.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.budgetlens.standalone", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.budgetlens.standalone.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyThePlatformKnowsBrokerAndDatabase =
      noClasses()
          .that()
          .resideOutsideOfPackage("..platform..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.budgetlens.embedded..", "org.apache.kafka..", "java.sql..");

  @ArchTest
  static final ArchRule decisionsAreFreeOfInputAndOutput =
      noClasses()
          .that()
          .haveSimpleName("Standing")
          .or()
          .haveSimpleName("CrashBudget")
          .or()
          .haveSimpleNameEndingWith("Section")
          .or()
          .resideInAPackage("..option..")
          .and()
          .doNotHaveSimpleName("Help")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.net..", "java.lang.ProcessBuilder..");
}
