package org.budgetlens.query.benchmark;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.budgetlens.query.fixture.Chromium;

/**
 * How long a page of the dashboard takes with an empty cache, and how much it loads:
 * HTTP-ADDRESS-WITH-SLASH TIMES.
 *
 * @param page which page
 * @param millis from the beginning of the navigation until the page shows what it is about
 * @param requests how many were answered until then
 * @param bytes of the answers as they were sent, heads included
 */
public record PageLoad(String page, double millis, int requests, long bytes) {
  /** What the navigation leads to, the first of them being where people arrive. */
  public static final List<String> PAGES =
      List.of(
          "overview",
          "compare",
          "violations",
          "projects",
          "documents",
          "catalogs",
          "upload",
          "check");

  private static final String SHOWN = "main > :not([aria-busy]) .panel h2";

  /** Notes the moment at which the page is no longer busy. */
  private static final String WATCH =
      """
      new MutationObserver(() => {
        if (!window.shownAt && document.querySelector('%s')) {
          window.shownAt = performance.now();
        }
      }).observe(document, {subtree: true, childList: true, attributes: true});
      """
          .formatted(SHOWN);

  /** Loads a page in a context nobody has used. */
  public static PageLoad of(BrowserContext fresh, String address, String name) {
    Page page = fresh.newPage();
    page.addInitScript(WATCH);
    var bytes = new AtomicLong();
    var requests = new AtomicLong();
    CDPSession network = fresh.newCDPSession(page);
    network.send("Network.enable");
    network.on(
        "Network.loadingFinished",
        (JsonObject finished) -> {
          bytes.addAndGet(finished.get("encodedDataLength").getAsLong());
          requests.incrementAndGet();
        });
    page.navigate(address + "#/" + name);
    page.locator(SHOWN).first().waitFor();
    double millis = ((Number) page.evaluate("window.shownAt")).doubleValue();
    return new PageLoad(name, millis, requests.intValue(), bytes.get());
  }

  /** Measures all pages and prints medians. */
  public static void main(String[] arguments) {
    int times = Integer.parseInt(arguments[1]);
    try (Chromium chromium = Chromium.start()) {
      for (String page : PAGES) {
        var loads = new ArrayList<PageLoad>();
        for (int i = 0; i < times; i++) {
          try (BrowserContext fresh = chromium.fresh()) {
            loads.add(of(fresh, arguments[0], page));
          }
        }
        loads.sort(Comparator.comparingDouble(PageLoad::millis));
        PageLoad median = loads.get(times / 2);
        System.out.printf(
            "%-12s %5.0f ms (slowest %5.0f)  %3d requests  %7d bytes%n",
            page, median.millis, loads.getLast().millis, median.requests, median.bytes);
      }
    }
  }
}
