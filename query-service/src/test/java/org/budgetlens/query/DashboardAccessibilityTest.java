package org.budgetlens.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.budgetlens.query.fixture.Chromium;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** Every page can be used without seeing colours, without a mouse, and with a screen reader. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class DashboardAccessibilityTest {
  /** What keeps somebody from using the page; on one line for each rule that is broken. */
  private static final String BARRIERS =
      """
      () => axe.run(document, {resultTypes: ['violations']}).then(it => it.violations
        .filter(one => one.impact === 'serious' || one.impact === 'critical')
        .map(one => one.id + ': ' + one.nodes.map(node => node.html).slice(0, 3).join(' | ')))
      """;

  private static String axe() throws IOException {
    try (var script =
        DashboardAccessibilityTest.class.getClassLoader().getResourceAsStream("axe.min.js")) {
      return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), UTF_8);
    }
  }

  @Test
  void noPageShutsAnybodyOut() throws IOException {
    String department = "北京市顺义区甲局";
    PublishedBudget budget =
        PublishedBudget.of(department, "110113", 2026)
            .expenditureTotalling(2_000_000, Expenditure.of("2010301", "50101", 1_000_000))
            .violation("EXPENDITURE_SUMMARY/total", 1_500_000, 2_000_000)
            .publish();
    try (Chromium chromium = Chromium.start()) {
      QueryApi.awaitShown(budget);
      var barriers = new ArrayList<String>();
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (Chromium.Tab tab = chromium.open(scheme)) {
          tab.visit("#/overview").evaluate(axe());
          for (String address : addresses(department)) {
            Page page = tab.follow(address);
            for (Object barrier : (List<?>) page.evaluate(BARRIERS)) {
              barriers.add(scheme + " " + address + " " + barrier);
            }
          }
        }
      }
      assertThat(barriers).isEmpty();
    }
  }

  private static List<String> addresses(String department) {
    return List.of(
        "#/overview",
        "#/compare?view=government-economic&row=50101",
        "#/compare?chart=bars",
        "#/violations",
        "#/department?name=" + department,
        "#/document?id="
            + QueryApi.json("/api/v1/documents?department=" + department).getString("items[0].id"),
        "#/projects",
        "#/documents",
        "#/catalogs",
        "#/upload",
        "#/check",
        "#/letters");
  }
}
