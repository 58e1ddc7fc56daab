package org.budgetlens.audit.topology;

import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/**
 * What happens when a stream thread fails: it is replaced and goes on where the last transaction
 * ended. Failures that do not stop end the process, so that whoever runs it starts it anew; no
 * record is ever skipped.
 */
@ApplicationScoped
class StreamFailures implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = Logger.getLogger(StreamFailures.class);

  private final FailureBudget budget =
      new FailureBudget(5, Duration.ofMinutes(1), Clock.systemUTC());

  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    if (failure instanceof Exception && budget.allows()) {
      LOG.error("action=replace-stream-thread", failure);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.fatal("action=end-process", failure);
    Quarkus.asyncExit(1);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }
}
