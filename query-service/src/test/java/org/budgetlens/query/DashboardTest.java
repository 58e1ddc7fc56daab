package org.budgetlens.query;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.query.fixture.Chromium;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a real browser, as people use it. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class DashboardTest {
  private static final String DISTRICT = "110112";

  private static Chromium chromium;
  private Chromium.Tab tab;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    tab = chromium.open(ColorScheme.LIGHT);
  }

  @AfterEach
  void close() {
    if (tab != null) {
      tab.close();
    }
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
  void aFindingAppearsWhileOneLooksAndLeadsToItsCells() {
    Page page = tab.visit("#/violations?district=" + DISTRICT);
    assertThat(page.locator("h2 .live.on")).isVisible();

    PublishedBudget budget = budget("北京市通州区甲局").publish();
    var mine = new LocatorOptions().setHasText("北京市通州区甲局");
    assertThat(page.locator(".finding.ERROR", mine)).isVisible();
    QueryApi.awaitShown(budget);

    page.locator(".finding.ERROR .where", mine).click();
    assertThat(page.locator("bl-document h2").first()).containsText("北京市通州区甲局");
    assertThat(page.locator(".looking .finding")).hasCount(1);
    assertThat(page.locator("table.records").first()).containsText("1.00");
    page.goBack();
    assertThat(page.locator("bl-violations .finding.ERROR", mine)).isVisible();
  }

  @Test
  void whoSpendsTheLargestShareIsFoundByTheNameOfTheCode() {
    QueryApi.awaitShown(
        budget("北京市通州区乙局").publish(),
        PublishedBudget.of("北京市通州区丙局", DISTRICT, 2026)
            .expenditure(Expenditure.of("2010301", "50205", 400_000))
            .publish());
    Page page = tab.visit("#/compare?view=government-economic&district=" + DISTRICT);

    page.locator("input[name=find]").fill("50205");
    page.keyboard().press("Enter");
    assertThat(page.locator(".ranking tbody tr").first()).containsText("北京市通州区丙局");
    assertThat(page.locator(".ranking tbody tr").first()).containsText("100.0 %");

    page.locator(".ranking .figure").first().click();
    assertThat(page.locator("dialog#rows table")).containsText("50205");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog#rows")).isHidden();

    page.reload();
    assertThat(page.locator(".ranking tbody tr").first()).containsText("北京市通州区丙局");
    page.goBack();
    assertThat(page.locator(".ranking")).hasCount(0);
  }

  @Test
  void chartsAreDrawnInBothLanguages() {
    QueryApi.awaitShown(budget("北京市通州区丁局").publish());
    Page page = tab.visit("#/compare?department=" + "北京市通州区丁局");
    assertThat(page.locator("bl-compare h2")).hasText("部门对比");

    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("English")).click();
    assertThat(page.locator("bl-compare h2")).hasText("Compare");
    assertThat(page.locator("nav")).containsText("Findings");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    for (String chart : List.of("Treemap", "Bars", "Sankey")) {
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(chart)).click();
      assertThat(page.locator("bl-chart[data-drawn] canvas").first()).isVisible();
    }
  }

  @Test
  void theDownloadHoldsWhatIsShown() throws IOException {
    QueryApi.awaitShown(budget("北京市通州区戊局").publish(), budget("北京市通州区己局").publish());
    Page page = tab.visit("#/violations?department=" + "北京市通州区戊局");
    assertThat(page.locator(".finding")).hasCount(1);

    var download =
        page.waitForDownload(() -> page.locator(".download a[href*='format=csv']").click());
    assertThat(Files.readAllLines(download.path()))
        .hasSize(2)
        .element(1)
        .asString()
        .contains("北京市通州区戊局");
  }

  @Test
  void rightsAndSilenceAreToldInWords() {
    var unauthorized = new Route.FulfillOptions().setStatus(401).setBody("{}");
    Page page = tab.page();
    page.route(Pattern.compile(".*/api/v1/projects.*"), route -> route.fulfill(unauthorized));
    page.route(Pattern.compile(".*/api/v1/catalogs.*"), Route::abort);
    tab.visit("#/projects");
    assertThat(page.locator(".state.bad")).containsText("需要登录");
    tab.visit("#/catalogs");
    assertThat(page.locator(".state.bad")).containsText("服务没有应答");
  }

  @Test
  void everyPageComesUp() {
    QueryApi.awaitShown(budget("北京市通州区庚局").publish());
    for (String name :
        List.of(
            "overview",
            "compare",
            "violations",
            "projects",
            "documents",
            "catalogs",
            "upload",
            "check")) {
      Page page = tab.visit("#/" + name);
      assertThat(page.locator("main .panel h2").first()).isVisible();
      assertThat(page.locator("nav a[aria-current=page]")).hasCount(1);
      assertThat(page.locator(".state.bad")).hasCount(0);
    }
    Page page = tab.visit("#/department?name=" + "北京市通州区庚局");
    assertThat(page.locator("bl-department .large")).not().hasText("—");
  }
}
