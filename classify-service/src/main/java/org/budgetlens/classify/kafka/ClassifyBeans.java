package org.budgetlens.classify.kafka;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.budgetlens.classify.catalog.BuiltInCatalogs;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.classify.resolve.RowResolver;
import org.budgetlens.classify.stage.ClassifyStage;

/** Puts the pure parts together. */
@ApplicationScoped
class ClassifyBeans {
  /** Read before anything else, so that catalogs that are not valid stop the start. */
  @Produces
  @Singleton
  @Startup
  Catalogs catalogs() {
    return BuiltInCatalogs.load().catalogs();
  }

  @Produces
  @Singleton
  ClassifyStage stage(Catalogs catalogs) {
    return new ClassifyStage(new RowResolver(catalogs)::resolve, InstantSource.system());
  }
}
