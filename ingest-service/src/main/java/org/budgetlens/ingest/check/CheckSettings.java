package org.budgetlens.ingest.check;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How drafts are checked. */
@ConfigMapping(prefix = "budgetlens.checks")
public interface CheckSettings {
  /** How long a request waits for its answer before it is told where to ask for it. */
  @WithDefault("PT30S")
  Duration longestWait();

  /** How long a check and its findings are kept. */
  @WithDefault("P7D")
  Duration keep();

  /** How many drafts are read at the same time. */
  @WithDefault("1")
  int readers();

  /** Most bytes of drafts that wait to be read; more are refused until some have been. */
  @WithDefault("128M")
  MemorySize mostWaiting();
}
