package org.budgetlens.query.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How batches are written. */
@ConfigMapping(prefix = "budgetlens.query.projection")
interface ProjectionSettings {
  /** First pause before a failed write is tried again; it doubles up to {@link #longestPause}. */
  @WithDefault("PT0.1S")
  Duration firstPause();

  /** Longest pause between two tries. There is no last try. */
  @WithDefault("PT5S")
  Duration longestPause();

  /**
   * How long a complete document waits for violations its receipt announces before it is shown
   * without them.
   */
  @WithDefault("PT15S")
  Duration patience();
}
