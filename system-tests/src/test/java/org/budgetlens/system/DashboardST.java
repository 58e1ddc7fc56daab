package org.budgetlens.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page against all real services: from a file in somebody's hand to a finding on the screen.
 */
class DashboardST {
  private static final double PATIENCE_MILLIS = 60_000;

  @TempDir Path folder;

  @Test
  void aFileBecomesAFindingOnTheScreenThatAKilledServiceDoesNotLose() throws Exception {
    Chromium.assumeInstalled();
    try (var run = StandaloneProcess.start("dashboard", line -> {}, List.of("--no-samples"));
        var chromium = Chromium.start()) {
      String address = run.address();
      Page watching = chromium.open(1440, 900, ColorScheme.LIGHT);
      watching.navigate(address + "#/violations");
      assertThat(watching.locator(".live.on")).isVisible(patiently());

      Page page = chromium.open(1440, 900, ColorScheme.LIGHT);
      upload(page, address, Documents.beijing());
      Locator column =
          watching.locator(".finding", new Page.LocatorOptions().setHasText("相差 22,510.221614 万元"));
      assertThat(column.first()).isVisible(patiently());
      int findings = watching.locator(".finding").count();

      seesTheSourceBesideTheTable(page);
      checksADraft(page, address);

      assertThat(run.service("query").orElseThrow().destroyForcibly()).isTrue();
      assertThat(watching.locator(".live:not(.on)")).isVisible(patiently());
      assertThat(watching.locator(".live.on")).isVisible(patiently());
      upload(page, address, Documents.chaoyang());
      assertThat(
              watching
                  .locator(".finding", new Page.LocatorOptions().setHasText("北京市朝阳区数据局"))
                  .first())
          .isVisible(patiently());
      assertThat(column.first()).isVisible();
      assertThat(watching.locator(".finding").count()).isGreaterThan(findings);
      decidesAReview(page, address);
    }
  }

  private static void upload(Page page, String address, Path file) {
    page.navigate("about:blank");
    page.navigate(address + "#/upload");
    page.locator("input[type=file]").setInputFiles(file);
    page.locator("button.main").click();
    assertThat(page.locator(".sendings a").first()).isVisible(patiently());
  }

  private static void seesTheSourceBesideTheTable(Page page) {
    page.locator(".sendings a").first().click();
    page.locator("bl-document .finding .finding-more > a").first().click();
    assertThat(page.locator(".looking .finding")).isVisible();
    assertThat(page.locator("td.marked").first()).isVisible();
    assertThat(page.locator(".source-lines li.marked").first()).isVisible();
  }

  /** A draft is told what is wrong with it, and nobody else sees it. */
  private void checksADraft(Page page, String address) throws IOException {
    String budget = Files.readString(Documents.chaoyang(), UTF_8).replace("朝阳区数据局", "朝阳区草稿局");
    Path draft = Files.writeString(folder.resolve("draft.txt"), budget, UTF_8);
    page.navigate(address + "#/check");
    page.locator("input[type=file]").setInputFiles(draft);
    page.locator("button.main").click();
    assertThat(page.locator(".check .finding").first()).isVisible(patiently());
    assertThat(page.locator(".check h2")).containsText("草稿局");
    page.navigate(address + "#/documents");
    assertThat(page.locator("bl-documents tbody tr")).hasCount(1);
    assertThat(page.locator("bl-documents tbody")).not().containsText("草稿局");
  }

  /** What has been decided is said at once, and is not asked again. */
  private static void decidesAReview(Page page, String address) {
    page.navigate("about:blank");
    page.navigate(address + "#/catalogs");
    Locator waiting =
        page.locator("tr", new Page.LocatorOptions().setHas(page.locator(".decision")));
    assertThat(waiting.first()).isVisible(patiently());
    String code = waiting.first().locator("th").innerText();
    String name = waiting.first().locator("td.text").first().innerText();
    Locator row =
        page.locator("tr", new Page.LocatorOptions().setHasText(code))
            .filter(new Locator.FilterOptions().setHasText(name));
    row.locator("summary").click();
    row.locator("select").selectOption("DOCUMENT_ERROR");
    row.locator("input[name=by]").fill("李审核");
    row.locator("input[name=note]").fill("与官方对照表不符");
    row.locator("button").click();
    assertThat(row.locator(".badge")).hasText("文档有误");
    page.reload();
    assertThat(page.locator("bl-catalogs .panel h2").first()).isVisible();
    assertThat(row).hasCount(0);
  }

  private static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
  }
}
