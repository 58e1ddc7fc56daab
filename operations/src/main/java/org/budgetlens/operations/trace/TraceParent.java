package org.budgetlens.operations.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;

/** The trace context in the form of the W3C header {@code traceparent}. */
public final class TraceParent {
  private TraceParent() {}

  /** Of what is being done on this thread; empty while tracing is off. */
  public static Optional<String> current() {
    SpanContext context = Span.current().getSpanContext();
    return context.isValid()
        ? Optional.of(
            "00-"
                + context.getTraceId()
                + "-"
                + context.getSpanId()
                + "-"
                + context.getTraceFlags().asHex())
        : Optional.empty();
  }
}
