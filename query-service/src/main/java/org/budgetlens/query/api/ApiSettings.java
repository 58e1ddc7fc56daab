package org.budgetlens.query.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the HTTP interface. */
@ConfigMapping(prefix = "budgetlens.query.api")
interface ApiSettings {
  /** Items of a page where no limit is asked for. */
  @WithDefault("100")
  int pageSize();

  /** Items of a page at most. */
  @WithDefault("1000")
  int largestPage();

  /** Documents a view sets side by side at most. */
  @WithDefault("200")
  int viewDocuments();

  /** Documents a view adds up by district at most. */
  @WithDefault("2000")
  int districtDocuments();
}
