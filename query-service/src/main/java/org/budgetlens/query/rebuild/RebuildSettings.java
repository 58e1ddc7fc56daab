package org.budgetlens.query.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How views are rebuilt. The profile {@code rebuild} sets them. */
@ConfigMapping(prefix = "budgetlens.query.rebuild")
interface RebuildSettings {
  /** Whether this process rebuilds the views and then ends. */
  @WithDefault("false")
  boolean enabled();

  /** Whether the process ends when the views are exchanged. */
  @WithDefault("true")
  boolean exit();

  /** The schema that is read. */
  @WithDefault("query")
  String liveSchema();

  /** The schema that this process builds in. */
  @WithDefault("query_next")
  String nextSchema();

  /** How often it looks whether everything has been read. */
  @WithDefault("PT0.5S")
  Duration poll();

  /** How long writers may be kept waiting until the exchange is tried again. */
  @WithDefault("PT10S")
  Duration patience();
}
