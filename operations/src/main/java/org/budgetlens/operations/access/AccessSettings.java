package org.budgetlens.operations.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The switch between a service that anybody may use and one that asks who it is. */
@ConfigMapping(prefix = "budgetlens.security")
public interface AccessSettings {
  /** Whether everybody must sign in (OpenID Connect). Off only where nobody else can connect. */
  @WithDefault("false")
  boolean enabled();

  /** The claim of a token that names the person. */
  @WithDefault("preferred_username")
  String nameClaim();

  /** The claim of a token that names the department the person speaks for. */
  @WithDefault("department")
  String departmentClaim();
}
