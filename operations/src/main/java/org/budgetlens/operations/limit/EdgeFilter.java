package org.budgetlens.operations.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every request meets first: headers for browsers on each answer, and the rate limit. */
@ApplicationScoped
class EdgeFilter {
  /** Before sign-in (200) and what browsers ask of other origins (300). */
  private static final int FIRST = 400;

  private static final int MOST_CLIENTS = 10_000;

  private final Optional<RateLimit> limit;
  private final String framedBy;

  EdgeFilter(
      LimitSettings settings,
      @ConfigProperty(name = "budgetlens.dashboard.origins", defaultValue = "'none'")
          String dashboard) {
    this.limit =
        settings.requestsPerSecond() <= 0
            ? Optional.empty()
            : Optional.of(
                new RateLimit(
                    settings.requestsPerSecond(), Math.max(1, settings.burst()), MOST_CLIENTS));
    this.framedBy = dashboard.replace(',', ' ');
  }

  void register(@Observes Filters filters) {
    filters.register(this::pass, FIRST);
  }

  private void pass(RoutingContext request) {
    headers(request);
    HttpServerRequest asked = request.request();
    long wait =
        limit
            .map(rate -> rate.secondsToWait(asked.remoteAddress().hostAddress(), System.nanoTime()))
            .orElse(0L);
    if (wait == 0 || request.normalizedPath().startsWith("/q/")) {
      request.next();
      return;
    }
    request.response().putHeader("Retry-After", Long.toString(wait));
    Problems.answer(
        request,
        429,
        "Too Many Requests",
        "请求过于频繁，请 %d 秒后重试（budgetlens.limits.requests-per-second）。 / Too many requests; try again in %d s (budgetlens.limits.requests-per-second)."
            .formatted(wait, wait));
  }

  /** A service's own headers, set later, take the place of these. */
  private void headers(RoutingContext request) {
    var headers = request.response().headers();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    if (!headers.contains("Content-Security-Policy")) {
      headers.set(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors "
              + framedBy
              + "; base-uri 'none'; form-action 'none'");
    }
    if (request.request().isSSL() || "https".equals(request.request().scheme())) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
