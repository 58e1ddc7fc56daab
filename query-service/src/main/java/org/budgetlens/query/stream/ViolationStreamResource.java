package org.budgetlens.query.stream;

import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.query.live.EventFilter;
import org.budgetlens.query.request.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;
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
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
  @Operation(
      summary = "Violations as they are found, as server-sent events",
      description =
          "Filters: rule, severity, department, district. Resumes after Last-Event-ID or after.")
  public RestMulti<Buffer> follow(
      @Context UriInfo uri, @HeaderParam(Streams.LAST_EVENT_ID) @Nullable String lastEventId) {
    var parameters = new Parameters(uri.getQueryParameters());
    var filter =
        new EventFilter(
            parameters.all("rule"),
            parameters.constants("severity", Severity.class),
            parameters.all("department"),
            parameters.all("district"));
    return streams.follow(tails.violations(), filter, parameters, lastEventId);
  }
}
