package org.budgetlens.audit.decide;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.operations.access.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where people decide about violations. */
@Path("/api/v1/violations/{violation}/decisions")
public class DecisionResource {
  private static final int LONGEST_KEY = 200;

  private final DecisionLog log;
  private final CurrentRequest current;
  private final Clock clock = Clock.systemUTC();

  DecisionResource(DecisionLog log, CurrentRequest current) {
    this.log = log;
    this.current = current;
  }

  /**
   * Takes a decision. Sent again with the same {@code Idempotency-Key}, it is the same decision.
   *
   * @param violation the violation's id
   * @param key names the decision; may be missing
   * @return 202 with the decision, 400 with what is wrong
   */
  @POST
  @Operation(summary = "Decide about a violation")
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response decide(
      @PathParam("violation") String violation,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Nullable DecisionRequest sent) {
    DecisionRequest request = sent == null ? null : sent.by(current.caller().nameOr(sent.by()));
    List<String> mistakes =
        request == null ? List.of("a JSON object is missing") : request.mistakes(violation);
    if (request == null || !mistakes.isEmpty() || (key != null && key.length() > LONGEST_KEY)) {
      return problem(400, "决定不完整 · The decision is not complete", mistakes);
    }
    String id = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    Decision decision =
        request.decision(id, violation, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    try {
      log.keep(decision);
    } catch (IllegalStateException e) {
      return problem(503, "决定未能保存，请稍后重试 · Not kept, try again", List.of());
    }
    return Response.accepted(decision).build();
  }

  private static Response problem(int status, String title, List<String> mistakes) {
    return Response.status(status)
        .type("application/problem+json")
        .entity(
            Map.of(
                "type",
                "about:blank",
                "title",
                title,
                "status",
                status,
                "detail",
                String.join("; ", mistakes)))
        .build();
  }
}
