package org.budgetlens.ingest.publish;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is worked off. */
@ConfigMapping(prefix = "budgetlens.publish")
public interface PublishSettings {
  /** Whether this instance works off the outbox; one that does not only takes documents in. */
  @WithDefault("true")
  boolean enabled();

  /** How long reading one document may take; one that takes longer is rejected. */
  @WithDefault("PT2M")
  Duration longestReading();

  /** How long one turn of the outbox may take before the service counts as stuck. */
  @WithDefault("PT15M")
  Duration longestTurn();

  /** How long a claim lasts; longer than any document takes. */
  @WithDefault("PT5M")
  Duration lease();

  /** How many documents are read at the same time; 0 is one per processor. */
  @WithDefault("0")
  int readerThreads();

  /** How many documents may be read ahead of the one that is being published. */
  @WithDefault("16")
  int readAhead();

  /**
   * How many documents that have been read may share one transaction: 1 publishes each alone, more
   * than 32 count as 32.
   */
  @WithDefault("16")
  int together();

  /** Most bytes of originals read ahead; a larger document is read alone. */
  @WithDefault("16M")
  MemorySize readAheadSize();

  /** How often to look for entries of other instances that went down. */
  @WithDefault("PT1S")
  Duration poll();

  /** How long to wait after a failure of the broker or the database. */
  @WithDefault("PT2S")
  Duration retry();

  /** How many documents are read at the same time. */
  default int readers() {
    return readerThreads() > 0 ? readerThreads() : Runtime.getRuntime().availableProcessors();
  }
}
