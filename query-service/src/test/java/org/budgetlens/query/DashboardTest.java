package org.budgetlens.query;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a real browser; skipped where there is none at /usr/bin/chromium. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class DashboardTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String DISTRICT = "110112";

  private final List<String> errors = new ArrayList<>();
  private Playwright playwright;
  private Page page;

  @BeforeEach
  void open() {
    assumeTrue(Files.isExecutable(CHROMIUM), "No browser at " + CHROMIUM + ": not tried");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    page = browser.newPage(new Browser.NewPageOptions().setLocale("zh-CN"));
    page.setDefaultTimeout(20_000);
    // The other services are not there in this test, whatever runs on their ports.
    page.route(url -> !url.contains(":" + RestAssured.port + "/"), Route::abort);
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("net::ERR")) {
            errors.add(message.text());
          }
        });
  }

  @AfterEach
  void close() {
    if (playwright != null) {
      playwright.close();
      assertThat(errors).as("what the browser complained about").isEmpty();
    }
  }

  private void visit(String hash) {
    page.navigate(RestAssured.baseURI + ":" + RestAssured.port + "/" + hash);
  }

  private static PublishedBudget budget(String department) {
    return PublishedBudget.of(department, DISTRICT, 2026)
        .expenditureTotalling(
            2_000_000,
            Expenditure.of("2010301", "50101", 1_000_000),
            Expenditure.of("2060102", "50205", 500_000))
        .violation("EXPENDITURE_SUMMARY/total", 1_500_000, 2_000_000);
  }

  @Test
  void aFindingAppearsWhileOneLooksAndLeadsToItsRow() {
    visit("#/violations?district=" + DISTRICT);
    assertThat(page.locator("h2 .live.on")).isVisible();

    PublishedBudget budget = budget("北京市通州区甲局").publish();
    var mine = new Page.LocatorOptions().setHasText("北京市通州区甲局");
    assertThat(page.locator(".cards li.ERROR", mine)).isVisible();
    QueryApi.awaitShown(budget);

    page.locator(".cards li.ERROR .where", mine).click();
    assertThat(page.locator("bl-document h2").first()).containsText("北京市通州区甲局");
    assertThat(page.locator("bl-document table").first()).containsText("1.00");
  }

  @Test
  void everyNumberOpensItsRowsInBothLanguages() {
    PublishedBudget budget = budget("北京市通州区乙局").publish();
    QueryApi.awaitShown(budget);
    visit("#/compare?department=" + "北京市通州区乙局");

    page.locator("td.number a").first().click();
    assertThat(page.locator("dialog#rows table")).containsText("2010301");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog#rows")).isHidden();

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
    assertThat(page.locator("bl-compare h2")).hasText("Compare");
    assertThat(page.locator("nav")).containsText("Findings");
    for (String chart : List.of("treemap", "bars", "sankey")) {
      page.locator("select[name=chart]").selectOption(chart);
      assertThat(page.locator("bl-chart canvas").first()).isVisible();
    }
  }

  @Test
  void everyPageComesUp() {
    QueryApi.awaitShown(budget("北京市通州区丙局").publish());
    for (String name :
        List.of(
            "overview", "compare", "violations", "projects", "documents", "catalogs", "upload")) {
      visit("#/" + name);
      assertThat(page.locator("main section h2").first()).isVisible();
      assertThat(page.locator("nav a[aria-current=page]")).hasCount(1);
      assertThat(page.locator(".state.bad")).hasCount(0);
    }
    visit("#/department?name=" + "北京市通州区丙局");
    assertThat(page.locator("bl-department .large")).not().hasText("—");
  }
}
