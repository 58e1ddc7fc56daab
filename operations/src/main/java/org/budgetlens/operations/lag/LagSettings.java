package org.budgetlens.operations.lag;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Whose lag is measured. */
@ConfigMapping(prefix = "budgetlens.lag")
public interface LagSettings {
  /** Consumer group of each topic this service follows, by the topic's name. */
  Map<String, String> groups();

  /** How often to look. */
  @WithDefault("PT15S")
  Duration interval();
}
