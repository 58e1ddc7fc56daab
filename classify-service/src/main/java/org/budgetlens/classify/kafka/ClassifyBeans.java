package org.budgetlens.classify.kafka;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.budgetlens.classify.catalog.BuiltInCatalogs;
import org.budgetlens.classify.generation.CatalogBook;
import org.budgetlens.classify.stage.ClassifyStage;

/** Puts the pure parts together. */
@ApplicationScoped
class ClassifyBeans {
  /** Read before anything else, so that catalogs that are not valid stop the start. */
  @Produces
  @Singleton
  @Startup
  BuiltInCatalogs catalogs() {
    return BuiltInCatalogs.load();
  }

  @Produces
  @Singleton
  ClassifyStage stage(CatalogBook book) {
    return new ClassifyStage(book, InstantSource.system());
  }
}
