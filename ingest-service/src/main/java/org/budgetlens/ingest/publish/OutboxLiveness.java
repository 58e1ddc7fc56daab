package org.budgetlens.ingest.publish;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive means: the outbox's thread runs and has come round lately, with or without a broker. */
@Liveness
@ApplicationScoped
class OutboxLiveness implements HealthCheck {
  private final Dispatcher dispatcher;

  OutboxLiveness(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("outbox-thread").status(dispatcher.isAlive()).build();
  }
}
