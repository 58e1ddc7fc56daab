package org.budgetlens.query.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import org.budgetlens.query.live.EventFilter;
import org.budgetlens.query.live.StreamPosition;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
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
  Multi<OutboundSseEvent> follow(
      LogTail tail,
      EventFilter filter,
      Parameters parameters,
      @Nullable String lastEventId,
      Sse sse) {
    Optional<String> after = parameters.one(AFTER);
    parameters.refuseOthers();
    // Read before anything is answered: a stream that has begun cannot be refused any more.
    Optional<Start> asked =
        Optional.ofNullable(lastEventId).filter(id -> !id.isBlank()).or(() -> after).map(Start::of);
    return tail.log()
        .epoch()
        .chain(
            epoch ->
                start(tail, asked, epoch)
                    .map(
                        start ->
                            new Subscriber(
                                tail,
                                filter,
                                sse,
                                settings.heartbeat(),
                                epoch.isEmpty() ? "" : epoch + SEPARATOR,
                                start)))
        .onItem()
        .transformToMulti(Subscriber::events);
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
