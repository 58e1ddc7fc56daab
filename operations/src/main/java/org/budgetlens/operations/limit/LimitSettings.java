package org.budgetlens.operations.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one client may ask. */
@ConfigMapping(prefix = "budgetlens.limits")
public interface LimitSettings {
  /** Requests a second one address may make over time; 0 is no limit. */
  @WithDefault("1000")
  int requestsPerSecond();

  /** Requests one address may make at once before the rate holds. */
  @WithDefault("5000")
  int burst();
}
