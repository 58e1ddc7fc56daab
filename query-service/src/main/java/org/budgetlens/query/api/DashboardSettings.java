package org.budgetlens.query.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Where the page finds the other services: an address, or only a port of the host the page came
 * from. The services answer browsers of other origins only if they are set up to (CORS), and the
 * page's Content-Security-Policy must name them.
 */
@ConfigMapping(prefix = "budgetlens.query.dashboard")
interface DashboardSettings {
  /** Keeps the originals, takes documents and checks drafts. */
  @WithDefault("8081")
  String ingest();

  /** Keeps the review queue. */
  @WithDefault("8082")
  String classify();

  /** Takes people's decisions about violations. */
  @WithDefault("8083")
  String audit();
}
