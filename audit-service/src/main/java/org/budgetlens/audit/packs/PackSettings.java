package org.budgetlens.audit.packs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What uploads and trials may ask for. */
@ConfigMapping(prefix = "budgetlens.audit.packs")
interface PackSettings {
  /** The longest pack that is taken, in bytes. */
  @WithDefault("1048576")
  int longestPack();

  /** How long a trial reads; then it answers with what it has and says so. */
  @WithDefault("PT60S")
  Duration trialTime();

  /** Rows that a trial holds of documents that are not complete yet; longer ones are left out. */
  @WithDefault("50000")
  int trialRows();
}
