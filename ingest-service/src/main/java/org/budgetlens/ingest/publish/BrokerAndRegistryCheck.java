package org.budgetlens.ingest.publish;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: broker and database have answered and the outbox is being worked off. */
@Readiness
@ApplicationScoped
class BrokerAndRegistryCheck implements HealthCheck {
  private final Dispatcher dispatcher;

  BrokerAndRegistryCheck(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("outbox").status(dispatcher.isConnected()).build();
  }
}
