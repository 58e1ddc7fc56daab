package org.budgetlens.operations.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.operations.meter.Stage;
import org.jspecify.annotations.Nullable;

/** Tells the trace a document belongs to that a stage is through with it. */
public final class StageSpan {
  private static final Pattern TRACE_PARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  private StageSpan() {}

  /**
   * Records that a stage has worked on a document until now; nothing where tracing is off or the
   * document belongs to no trace.
   *
   * @param traceParent the record's header; null where it has none
   * @param startedNanos when the stage began, by {@link System#nanoTime}
   */
  public static void ended(
      Stage stage, String document, byte @Nullable [] traceParent, long startedNanos) {
    parent(traceParent)
        .ifPresent(
            parent -> {
              long end = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
              long start = end - (System.nanoTime() - startedNanos);
              GlobalOpenTelemetry.getTracer("budgetlens")
                  .spanBuilder(stage.name().toLowerCase(java.util.Locale.ROOT))
                  .setParent(Context.root().with(Span.wrap(parent)))
                  .setAttribute("budgetlens.document", document)
                  .setStartTimestamp(start, TimeUnit.NANOSECONDS)
                  .startSpan()
                  .end(end, TimeUnit.NANOSECONDS);
            });
  }

  private static Optional<SpanContext> parent(byte @Nullable [] traceParent) {
    if (traceParent == null) {
      return Optional.empty();
    }
    Matcher parts = TRACE_PARENT.matcher(new String(traceParent, UTF_8));
    return parts.matches()
        ? Optional.of(
            SpanContext.createFromRemoteParent(
                parts.group(1),
                parts.group(2),
                TraceFlags.fromHex(parts.group(3), 0),
                TraceState.getDefault()))
        : Optional.empty();
  }
}
