package org.budgetlens.audit.topology;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The audit's own settings. */
@ConfigMapping(prefix = "budgetlens.audit")
interface AuditConfiguration {
  /** The rule pack, a file on the class path. */
  @WithDefault("packs/national.yaml")
  String pack();
}
