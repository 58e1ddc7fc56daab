package org.budgetlens.query.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live streams are served. */
@ConfigMapping(prefix = "budgetlens.query.stream")
interface StreamSettings {
  /** How often a subscriber hears something at least. */
  @WithDefault("PT15S")
  Duration heartbeat();

  /** How often the database is asked, should a notification be lost. */
  @WithDefault("PT2S")
  Duration poll();

  /** How long events are collected before they go out together: more calls, or later news. */
  @WithDefault("PT0.05S")
  Duration pace();

  /** How many of the newest events of each log are kept in memory, for all subscribers together. */
  @WithDefault("5000")
  int recent();

  /** How many events a subscriber is given at once; more wait where they are. */
  @WithDefault("100")
  int page();
}
