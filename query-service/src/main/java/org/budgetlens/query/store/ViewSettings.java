package org.budgetlens.query.store;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How views are read. */
@ConfigMapping(prefix = "budgetlens.query.views")
interface ViewSettings {
  /** How much memory what documents print for views may take, about; 0 to keep nothing. */
  @WithDefault("64M")
  MemorySize kept();
}
