package org.budgetlens.query.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.query.live.EventFilter;
import org.budgetlens.query.live.StreamPosition;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Live streams. A stream begins after {@code Last-Event-ID}, or after the parameter {@code after},
 * or with {@code after=start} at the beginning, or else with what comes now.
 */
@Path("/api/v1")
@Produces(MediaType.SERVER_SENT_EVENTS)
public class StreamsResource {
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final String AFTER = "after";
  private static final String START = "start";

  private final LogTails tails;
  private final StreamSettings settings;

  StreamsResource(LogTails tails, StreamSettings settings) {
    this.tails = tails;
    this.settings = settings;
  }

  /** Every new state of every violation. Filters: rule, severity, department, district. */
  @GET
  @Path("/violations/stream")
  @Operation(summary = "Violations as they are found, as server-sent events")
  public Multi<OutboundSseEvent> violations(
      @Context UriInfo uri, @Context HttpHeaders headers, @Context Sse sse) {
    var parameters = new Parameters(uri.getQueryParameters());
    var filter =
        new EventFilter(
            parameters.all("rule"),
            parameters.constants("severity", Severity.class),
            parameters.all("department"),
            parameters.all("district"));
    return stream(tails.violations(), filter, parameters, headers, sse);
  }

  /** Every change of a document's line. Filters: department, district. */
  @GET
  @Path("/documents/stream")
  @Operation(summary = "Documents as they move through the pipeline, as server-sent events")
  public Multi<OutboundSseEvent> documents(
      @Context UriInfo uri, @Context HttpHeaders headers, @Context Sse sse) {
    var parameters = new Parameters(uri.getQueryParameters());
    var filter =
        new EventFilter(
            List.of(), List.of(), parameters.all("department"), parameters.all("district"));
    return stream(tails.documents(), filter, parameters, headers, sse);
  }

  private Multi<OutboundSseEvent> stream(
      LogTail tail, EventFilter filter, Parameters parameters, HttpHeaders headers, Sse sse) {
    Optional<String> after = parameters.one(AFTER);
    parameters.refuseOthers();
    Optional<String> asked =
        Optional.ofNullable(headers.getHeaderString(LAST_EVENT_ID))
            .filter(id -> !id.isBlank())
            .or(() -> after);
    return tail.log()
        .epoch()
        .map(epoch -> epoch.isEmpty() ? "" : epoch + ":")
        .chain(
            prefix ->
                start(tail, asked, prefix)
                    .map(
                        start ->
                            new Subscriber(
                                tail, filter, sse, settings.heartbeat(), prefix, start)))
        .onItem()
        .transformToMulti(Subscriber::events);
  }

  private static Uni<StreamPosition> start(LogTail tail, Optional<String> asked, String prefix) {
    if (asked.isEmpty()) {
      return tail.log().end();
    }
    String text = asked.get();
    if (text.equals(START)) {
      return Uni.createFrom().item(StreamPosition.START);
    }
    boolean otherLife = text.contains(":") && !text.startsWith(prefix);
    if (otherLife) {
      // The log was rebuilt and counts anew: everything again is better than a gap.
      return Uni.createFrom().item(StreamPosition.START);
    }
    return Uni.createFrom()
        .item(
            StreamPosition.parse(text.substring(text.startsWith(prefix) ? prefix.length() : 0))
                .orElseThrow(
                    () ->
                        new RefusedException(
                            Problem.ofParameter(
                                ProblemType.INVALID_STREAM_POSITION,
                                AFTER,
                                "Not a position of this stream: " + text,
                                List.of(START)))));
  }
}
