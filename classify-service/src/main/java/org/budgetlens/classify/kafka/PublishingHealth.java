package org.budgetlens.classify.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.contracts.code.CodeKind;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the catalogs are loaded and the last transaction, or the connection before the first,
 * succeeded. The channel adds whether its consumer is connected.
 */
@Readiness
@ApplicationScoped
class PublishingHealth implements HealthCheck {
  private final Catalogs catalogs;
  private final AtomicReference<Optional<String>> trouble =
      new AtomicReference<>(Optional.of("not connected yet"));

  PublishingHealth(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  void works() {
    trouble.set(Optional.empty());
  }

  void fails(RuntimeException failure) {
    trouble.set(Optional.of(failure.toString()));
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> current = trouble.get();
    var response = HealthCheckResponse.named("classify").status(current.isEmpty());
    current.ifPresent(message -> response.withData("trouble", message));
    for (CodeKind kind : CodeKind.values()) {
      catalogs
          .of(kind, null)
          .ifPresent(catalog -> response.withData(kind.name(), catalog.all().size()));
    }
    return response.build();
  }
}
