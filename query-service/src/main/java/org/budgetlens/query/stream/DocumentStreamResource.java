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
import java.util.List;
import org.budgetlens.query.live.EventFilter;
import org.budgetlens.query.request.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Documents, live. */
@Path("/api/v1/documents/stream")
public class DocumentStreamResource {
  private final LogTails tails;
  private final Streams streams;

  DocumentStreamResource(LogTails tails, Streams streams) {
    this.tails = tails;
    this.streams = streams;
  }

  /** Every change of a document's line. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Documents as they move through the pipeline, as server-sent events",
      description = "Filters: department, district. Resumes after Last-Event-ID or after.")
  public Multi<OutboundSseEvent> follow(
      @Context UriInfo uri,
      @HeaderParam(Streams.LAST_EVENT_ID) @Nullable String lastEventId,
      @Context Sse sse) {
    var parameters = new Parameters(uri.getQueryParameters());
    var filter =
        new EventFilter(
            List.of(), List.of(), parameters.all("department"), parameters.all("district"));
    return streams.follow(tails.documents(), filter, parameters, lastEventId, sse);
  }
}
