package org.budgetlens.query.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.budgetlens.query.live.EventFilter;
import org.budgetlens.query.live.Frames;
import org.budgetlens.query.live.StreamPosition;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/**
 * Serves live streams. A stream begins after {@code Last-Event-ID}, or after the parameter {@code
 * after}, or with {@code after=start} at the beginning, or else with what comes now.
 */
@ApplicationScoped
class Streams {
  static final String LAST_EVENT_ID = "Last-Event-ID";

  private static final String AFTER = "after";
  private static final String START = "start";
  private static final String SEPARATOR = ":";

  private final StreamSettings settings;

  Streams(StreamSettings settings) {
    this.settings = settings;
  }

  /**
   * The events of a log that a subscriber wants. Parameter: after.
   *
   * @param lastEventId the header {@code Last-Event-ID}
   */
  RestMulti<Buffer> follow(
      LogTail tail, EventFilter filter, Parameters parameters, @Nullable String lastEventId) {
    Optional<String> after = parameters.one(AFTER);
    parameters.refuseOthers();
    // Read before anything is answered: a stream that has begun cannot be refused any more.
    Optional<Start> asked =
        Optional.ofNullable(lastEventId).filter(id -> !id.isBlank()).or(() -> after).map(Start::of);
    Multi<Buffer> events =
        tail.log()
            .epoch()
            .chain(epoch -> subscriber(tail, filter, asked, epoch))
            .onItem()
            .transformToMulti(Subscriber::events);
    return RestMulti.fromMultiData(events)
        .header(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  private Uni<Subscriber> subscriber(
      LogTail tail, EventFilter filter, Optional<Start> asked, String epoch) {
    var frames = new Frames(tail.log().eventName(), epoch.isEmpty() ? "" : epoch + SEPARATOR);
    return start(tail, asked, epoch)
        .map(start -> new Subscriber(tail, filter, frames, settings.heartbeat(), start));
  }

  private static Uni<StreamPosition> start(LogTail tail, Optional<Start> asked, String epoch) {
    return asked
        .map(start -> Uni.createFrom().item(start.within(epoch)))
        .orElseGet(() -> tail.log().end());
  }

  /**
   * Where a subscriber wants to begin.
   *
   * @param epoch the life of the log its position belongs to
   * @param position the position
   */
  private record Start(String epoch, StreamPosition position) {
    static Start of(String text) {
      if (text.equals(START)) {
        return new Start("", StreamPosition.START);
      }
      int separator = text.indexOf(SEPARATOR);
      StreamPosition position =
          StreamPosition.parse(text.substring(separator + 1)).orElseThrow(() -> refused(text));
      return new Start(text.substring(0, Math.max(separator, 0)), position);
    }

    /** A log that was rebuilt counts anew: everything again is better than a gap. */
    StreamPosition within(String current) {
      return epoch.equals(current) ? position : StreamPosition.START;
    }

    private static RefusedException refused(String text) {
      return new RefusedException(
          Problem.ofParameter(
              ProblemType.INVALID_STREAM_POSITION,
              AFTER,
              "Not a position of this stream: " + text,
              List.of(START)));
    }
  }
}
