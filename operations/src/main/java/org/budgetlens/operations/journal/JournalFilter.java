package org.budgetlens.operations.journal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.budgetlens.contracts.journal.JournalEntry;
import org.budgetlens.operations.access.Caller;
import org.budgetlens.operations.access.CurrentRequest;
import org.budgetlens.operations.access.Role;
import org.budgetlens.operations.limit.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps every request that may change something, before it is served and after. What cannot be kept
 * is not done. Refusals of people without the right to ask are kept as well. A request whose
 * connection broke before its answer was sent is kept as 499, whatever came of it.
 */
@ApplicationScoped
class JournalFilter {
  private static final Logger LOG = Logger.getLogger(JournalFilter.class);
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

  /** After authorization (100), before everything that serves. */
  private static final int AFTER_AUTHORIZATION = 10;

  /** Before authentication (200), to see what is refused there. */
  private static final int BEFORE_AUTHENTICATION = 250;

  private static final String ENTRY = "budgetlens.journal";
  private static final int FORBIDDEN = 403;

  /** What nginx calls a client that closed the connection before it was answered. */
  private static final int CONNECTION_BROKEN = 499;

  private final Journal journal;
  private final String service;
  private final Clock clock = Clock.systemUTC();

  JournalFilter(
      Journal journal, @ConfigProperty(name = "quarkus.application.name") String service) {
    this.journal = journal;
    this.service = service.replace("-service", "");
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, BEFORE_AUTHENTICATION);
    filters.register(this::ask, AFTER_AUTHORIZATION);
  }

  private void watch(RoutingContext request) {
    if (isChanging(request)) {
      request.addEndHandler(ended -> answer(request, ended.succeeded()));
    }
    request.next();
  }

  private void ask(RoutingContext request) {
    if (!isChanging(request)) {
      request.next();
      return;
    }
    JournalEntry entry = entry(request);
    request.request().pause();
    Context context = request.vertx().getOrCreateContext();
    journal
        .keep(entry)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .subscribe()
        .with(
            kept ->
                context.runOnContext(
                    now -> {
                      request.put(ENTRY, entry);
                      request.request().resume();
                      request.next();
                    }),
            failure ->
                context.runOnContext(
                    now -> {
                      LOG.warnf("journal=not-kept request=%s reason=%s", entry.path(), failure);
                      request.request().resume();
                      Problems.answer(
                          request,
                          503,
                          "Not kept in the journal",
                          "操作日志暂时无法写入，未做任何更改，请稍后重试。 / The journal cannot be written now;"
                              + " nothing was changed, try again.");
                    }));
  }

  private void answer(RoutingContext request, boolean answered) {
    JournalEntry asked = request.get(ENTRY);
    int given = request.response().getStatusCode();
    if (asked == null && given != FORBIDDEN) {
      return; // nobody known asked, or nothing was begun
    }
    // A response that was never written says 200; what came of the request nobody was told.
    int status = answered || asked == null ? given : CONNECTION_BROKEN;
    JournalEntry known = asked == null ? entry(request) : asked;
    JournalEntry outcome =
        known.answered(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            status,
            CurrentRequest.detailsOf(request));
    journal
        .keep(outcome)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .subscribe()
        .with(
            kept -> {},
            failure ->
                LOG.warnf(
                    "journal=outcome-not-kept id=%s status=%d reason=%s",
                    outcome.id(), status, failure));
  }

  private JournalEntry entry(RoutingContext request) {
    Caller caller = CurrentRequest.caller(request);
    List<String> roles =
        caller.verified() ? caller.roles().stream().sorted().map(Role::label).toList() : List.of();
    return new JournalEntry(
        UUID.randomUUID().toString(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        service,
        caller.name(),
        caller.verified(),
        roles,
        caller.department(),
        request.request().remoteAddress().hostAddress(),
        request.request().method().name(),
        request.normalizedPath(),
        null,
        Map.of());
  }

  private static boolean isChanging(RoutingContext request) {
    return CHANGING.contains(request.request().method().name());
  }
}
