package org.budgetlens.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of {@code docs/screenshots} anew, of the documents in {@code samples/} or in
 * the folder {@code -Dscreenshots.documents=FOLDER}; that of projects only where there are any, and
 * those in {@code samples/} have none: {@code ./mvnw verify -Dscreenshots=true
 * -Dit.test=ScreenshotsST -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false
 * -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class ScreenshotsST {
  private static final Path PICTURES =
      Path.of(System.getProperty("budgetlens.checkout"), "docs", "screenshots");
  private static final long LARGEST_BYTES = 200_000;
  private static final int WIDTH = 1120;
  private static final int HEIGHT = 700;

  /** What must be on the screen before the picture is taken. */
  private record Picture(String address, String awaited, ColorScheme scheme) {}

  @Test
  void everyMainPage() throws Exception {
    Chromium.assumeInstalled();
    Files.createDirectories(PICTURES);
    try (var run = StandaloneProcess.start("screenshots", line -> {}, documents());
        var chromium = Chromium.start()) {
      String address = run.address();
      run.awaitLine("看板 dashboard");
      for (var entry : pictures().entrySet()) {
        Picture picture = entry.getValue();
        Page page = chromium.open(WIDTH, HEIGHT, picture.scheme());
        page.navigate(address + picture.address());
        if (entry.getKey().equals("projects") && documents().isEmpty()) {
          continue;
        }
        page.locator(picture.awaited()).first().waitFor();
        take(page, PICTURES.resolve(entry.getKey() + ".png"));
      }
      Page page = chromium.open(WIDTH, HEIGHT, ColorScheme.LIGHT);
      page.navigate(address + "#/overview");
      page.locator(".lines .what a").first().click();
      page.locator(".source-lines li.marked").first().waitFor();
      page.locator(".beside").evaluate("it => it.scrollIntoView({block: 'start'})");
      take(page, PICTURES.resolve("document.png"));
    }
  }

  private static List<String> documents() {
    String folder = System.getProperty("screenshots.documents", "");
    return folder.isBlank() ? List.of() : List.of(folder);
  }

  private static Map<String, Picture> pictures() {
    var chart = "bl-chart[data-drawn] canvas";
    return Map.of(
        "overview", new Picture("#/overview", ".lines .what", ColorScheme.LIGHT),
        "compare",
            new Picture(
                "#/compare?view=government-economic&row=50205",
                ".ranking bl-places a",
                ColorScheme.LIGHT),
        "chart",
            new Picture("#/compare?view=functional-items&chart=treemap", chart, ColorScheme.LIGHT),
        "violations", new Picture("#/violations?severity=ERROR", ".finding", ColorScheme.DARK),
        "projects", new Picture("#/projects?name=政务云", ".project", ColorScheme.LIGHT),
        "catalogs", new Picture("#/catalogs", ".decision", ColorScheme.LIGHT));
  }

  private static void take(Page page, Path file) throws IOException {
    page.waitForLoadState();
    page.evaluate("() => document.fonts.ready.then(() => null)");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Files.size(file)).as(file.toString()).isBetween(10_000L, LARGEST_BYTES);
  }
}
