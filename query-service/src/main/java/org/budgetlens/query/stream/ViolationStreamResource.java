package org.budgetlens.query.stream;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.query.live.EventFilter;
import org.budgetlens.query.request.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Violations, live. */
@Path("/api/v1/violations/stream")
public class ViolationStreamResource {
  private final LogTails tails;
  private final Streams streams;

  ViolationStreamResource(LogTails tails, Streams streams) {
    this.tails = tails;
    this.streams = streams;
  }

  /** Every new state of every violation. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Violations as they are found, as server-sent events",
      description =
          "Filters: rule, severity, department, district. Resumes after Last-Event-ID or after.")
  public Multi<OutboundSseEvent> follow(
      @Context UriInfo uri,
      @HeaderParam(Streams.LAST_EVENT_ID) @Nullable String lastEventId,
      @Context Sse sse) {
    var parameters = new Parameters(uri.getQueryParameters());
    var filter =
        new EventFilter(
            parameters.all("rule"),
            parameters.constants("severity", Severity.class),
            parameters.all("department"),
            parameters.all("district"));
    return streams.follow(tails.violations(), filter, parameters, lastEventId, sse);
  }
}
