package org.budgetlens.classify.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.budgetlens.classify.catalog.CatalogLibrary;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.classify.generation.CatalogBook;
import org.budgetlens.contracts.code.CodeKind;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the catalogs are loaded, the group has this instance as a member, and the last
 * transaction, or the connection before the first, succeeded.
 */
@Readiness
@ApplicationScoped
class PublishingHealth implements HealthCheck {
  private final CatalogBook book;
  private final PartitionLeases leases;
  private final AtomicReference<Optional<String>> trouble =
      new AtomicReference<>(Optional.of("not connected yet"));

  PublishingHealth(CatalogBook book, @Identifier("rows") PartitionLeases leases) {
    this.book = book;
    this.leases = leases;
  }

  void works() {
    trouble.set(Optional.empty());
  }

  void fails(RuntimeException failure) {
    trouble.set(Optional.of(failure.toString()));
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> current =
        !book.isLoaded()
            ? Optional.of("budget.catalogs is not read yet")
            : leases.isMember() ? trouble.get() : Optional.of("not a member of the group yet");
    var response = HealthCheckResponse.named("classify").status(current.isEmpty());
    current.ifPresent(message -> response.withData("trouble", message));
    CatalogLibrary library = book.library();
    Catalogs catalogs = library.catalogs(library.newest().generation());
    response.withData("generation", catalogs.generation());
    for (CodeKind kind : CodeKind.values()) {
      catalogs
          .of(kind, null)
          .ifPresent(catalog -> response.withData(kind.name(), catalog.all().size()));
    }
    return response.build();
  }
}
