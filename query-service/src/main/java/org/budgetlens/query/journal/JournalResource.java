package org.budgetlens.query.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.journal.JournalEntry;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who did what, for administrators. */
@Path("/api/v1/journal")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class JournalResource {
  private static final int LIMIT = 100;
  private static final int LARGEST = 1_000;

  private final JournalReader reader;
  private final Clock clock = Clock.systemUTC();

  JournalResource(JournalReader reader) {
    this.reader = reader;
  }

  /** Requests that changed something or tried to, newest first. */
  @GET
  @Operation(
      summary = "操作日志 / The journal: who did what, when, with which outcome",
      description =
          "Newest first. Filters: actor, service, path (how it begins), to (an instant). Paging:"
              + " limit, then to = next of the page before. status is missing where the service"
              + " ended before it answered.")
  public Response list(@Context UriInfo uri) {
    var parameters = new Parameters(uri.getQueryParameters());
    List<String> actors = parameters.all("actor");
    List<String> services = parameters.all("service");
    Optional<String> path = parameters.one("path");
    Instant to = parameters.one("to").map(JournalResource::instant).orElseGet(clock::instant);
    int limit = parameters.integer("limit", 1, LARGEST).orElse(LIMIT);
    parameters.refuseOthers();
    Predicate<JournalEntry> wanted =
        entry ->
            (actors.isEmpty() || actors.contains(entry.actor()))
                && (services.isEmpty() || services.contains(entry.service()))
                && path.filter(start -> !entry.path().startsWith(start)).isEmpty();
    JournalPage page = reader.newest(to, limit, wanted);
    return Response.ok(new String(EventJson.write(page), UTF_8))
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new RefusedException(
          Problem.ofParameter(
              ProblemType.INVALID_PARAMETER,
              "to",
              "Not an instant like 2026-03-02T08:30:00Z",
              List.of()));
    }
  }
}
