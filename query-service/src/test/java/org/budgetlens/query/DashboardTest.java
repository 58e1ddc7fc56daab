package org.budgetlens.query;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.budgetlens.query.benchmark.PageLoad;
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

  private static final String REVIEWS =
      """
      {"items": [
        {"id": "a", "kind": "pair", "code": "50101-30107", "name": "工资奖金津补贴-绩效工资", "fiscalYear": 2026,
         "problem": "UNOFFICIAL_PAIR", "places": 2, "documents": 1, "candidates": []},
        {"id": "b", "kind": "function", "code": "2010388", "name": "市级专用事务", "fiscalYear": 2026,
         "problem": "UNKNOWN_CODE", "places": 1, "documents": 1, "candidates": []},
        {"id": "c", "kind": "income", "code": "", "name": "事业单位经营结余", "fiscalYear": 2026,
         "problem": "UNKNOWN_LINE", "places": 1, "documents": 1,
         "candidates": [{"code": "104", "name": "事业收入", "score": 0.6}]}]}
      """;

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
  void aRankingSaysThatTheOtherClassificationMayRankOthers() {
    QueryApi.awaitShown(budget("北京市通州区壬局").publish());
    Page page = tab.visit("#/compare?view=government-economic&row=50205&department=" + "北京市通州区壬局");

    assertThat(page.locator(".ranking")).containsText("两套");
    assertThat(page.locator(".ranking")).containsText("金额不能相加");
    tab.visit("#/compare?view=functional-classes&row=206&department=" + "北京市通州区壬局");
    assertThat(page.locator(".ranking")).not().containsText("两套");
  }

  /** One side has no row in the table that the finding is about: the other one is marked. */
  @Test
  void aFindingWithoutACellOnOneSideSaysWhatIsMissing() {
    PublishedBudget budget =
        PublishedBudget.of("北京市通州区癸局", DISTRICT, 2026)
            .expenditure(Expenditure.of("2010301", "50205", 400_000))
            .procurement(Map.of("A-货物", 1_000L))
            .violationAgainstNothing("229/class", 400_000)
            .publish();
    QueryApi.awaitShown(budget);
    Page page = tab.visit("#/violations?department=" + "北京市通州区癸局");

    page.locator(".finding .where").click();
    assertThat(page.locator(".looking .unmarked")).containsText("该类支出");
    assertThat(page.locator("table.records td.marked")).hasCount(1);
    page.locator(".unmarked a").click();
    assertThat(page.locator("bl-document h2 select")).hasValue("1");
    assertThat(page.locator("table.records td.marked")).hasCount(0);
  }

  @Test
  void aCellThatIsChosenComesIntoView() {
    PublishedBudget budget = budget("北京市通州区子局").publish();
    QueryApi.awaitShown(budget);
    Page page = tab.visit("#/violations?department=" + "北京市通州区子局");
    page.locator(".finding .where").click();
    page.setViewportSize(360, 500); // the table is wider than that, and lies below
    page.locator(".looking .cells summary").click();
    page.locator(".looking .cells a").first().click();

    assertThat(page.locator("tr.chosen")).isInViewport();
    // All of it but a fraction of a pixel, which borders that tables share leave outside.
    assertThat(page.locator("tr.chosen td.marked"))
        .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.95));
  }

  @Test
  void consequencesArePrintedWithTheirCause() {
    QueryApi.awaitShown(
        budget("北京市通州区丑局").consequence("EXPENDITURE_SUMMARY/basic", 1, 2).publish());
    Page page = tab.visit("#/violations?department=" + "北京市通州区丑局");
    Locator consequence = page.locator(".following .finding");
    assertThat(consequence).isHidden();

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(consequence).isVisible();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    assertThat(consequence).isHidden();
  }

  /** Zeros would say that all is well. */
  @Test
  void beforeTheFirstDocumentIsThroughThereAreNoZeros() {
    Page page = tab.page();
    page.route(Pattern.compile(".*/api/v1/scorecards.*"), route -> route.fulfill(items("")));
    page.route(
        Pattern.compile(".*/api/v1/documents\\?status=RECEIVED.*"),
        route ->
            route.fulfill(
                items("{\"id\": \"a\", \"file\": \"budget.pdf\", \"status\": \"PARSED\"}")));
    tab.visit("#/overview");

    assertThat(page.locator("bl-overview")).containsText("正在处理 1 份文档");
    assertThat(page.locator("bl-overview")).containsText("budget.pdf");
    assertThat(page.locator(".tile")).hasCount(0);
  }

  private static Route.FulfillOptions items(String items) {
    return new Route.FulfillOptions()
        .setContentType("application/json")
        .setBody("{\"items\": [" + items + "], \"next\": null}");
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
  void aReviewIsAskedOnlyWhatCanBeDecided() {
    Page page = tab.page();
    var sent = new ArrayList<String>();
    page.route(
        Pattern.compile(".*:8082/api/v1/reviews.*"),
        route -> {
          String body = route.request().postData();
          if (body != null) {
            sent.add(body);
          }
          route.fulfill(
              new Route.FulfillOptions()
                  .setHeaders(
                      Map.of(
                          "Access-Control-Allow-Origin", "*", "Access-Control-Allow-Headers", "*"))
                  .setContentType("application/json")
                  .setBody(body == null ? REVIEWS : "[]"));
        });
    tab.visit("#/catalogs");
    Locator pair = page.locator("tr", new LocatorOptions().setHasText("50101-30107"));
    pair.locator("summary").click();
    assertThat(pair.locator("option:not(datalist *)")).hasText(new String[] {"文档有误"});
    assertThat(pair.locator("input[name=target]")).isHidden();

    Locator local = page.locator("tr", new LocatorOptions().setHasText("2010388"));
    local.locator("summary").click();
    assertThat(local.locator("input[name=target]")).isHidden();
    local.locator("select").selectOption("LOCAL_CODE");
    local.locator("input[name=target]").fill("20103");
    local.locator("input[name=by]").fill("李审核");
    local.locator("input[name=note]").fill("市级专用");
    local.locator("button").click();
    assertThat(local.locator(".badge")).hasText("是本地科目");
    assertThat(sent)
        .containsExactly(
            "{\"decision\":\"LOCAL_CODE\",\"target\":\"20103\",\"by\":\"李审核\",\"note\":\"市级专用\"}");

    Locator nameless = page.locator("tr", new LocatorOptions().setHasText("事业单位经营结余"));
    nameless.locator("summary").click();
    assertThat(nameless.locator("option:not(datalist *)"))
        .hasText(new String[] {"是同一科目的别名", "文档有误"});
    assertThat(nameless.locator("input[name=target]")).hasAttribute("required", "");
  }

  @Test
  void theDownloadHoldsNothingThatTheListHides() {
    Page page = tab.visit("#/violations");
    assertThat(page.locator(".download a[href*='format=csv']"))
        .hasAttribute("href", Pattern.compile("^(?!.*RESOLVED).*status=OPEN.*$"));
    tab.visit("#/violations?status=RESOLVED");
    assertThat(page.locator(".download a[href*='format=csv']"))
        .hasAttribute("href", Pattern.compile("^(?!.*OPEN).*status=RESOLVED.*$"));
  }

  @Test
  void everyPageIsSmallForWhoeverComesFirst() {
    QueryApi.awaitShown(budget("北京市通州区辛局").publish());
    String address = RestAssured.baseURI + ":" + RestAssured.port + "/";
    for (String name : PageLoad.PAGES) {
      try (BrowserContext fresh = chromium.fresh()) {
        PageLoad load = PageLoad.of(fresh, address, name);

        assertThat(load.bytes()).as(load.toString()).isBetween(50_000L, 1_000_000L);
      }
    }
  }

  @Test
  void everyPageComesUp() {
    QueryApi.awaitShown(budget("北京市通州区庚局").publish());
    for (String name : PageLoad.PAGES) {
      Page page = tab.visit("#/" + name);
      assertThat(page.locator("main .panel h2").first()).isVisible();
      assertThat(page.locator("nav a[aria-current=page]")).hasCount(1);
      assertThat(page.locator(".state.bad")).hasCount(0);
    }
    Page page = tab.visit("#/department?name=" + "北京市通州区庚局");
    assertThat(page.locator("bl-department .large")).not().hasText("—");
  }
}
