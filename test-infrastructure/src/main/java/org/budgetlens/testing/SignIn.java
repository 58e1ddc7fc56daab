package org.budgetlens.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that asks everybody who they are, and believes {@link Tokens}. */
public final class SignIn implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "budgetlens.security.enabled", "true",
        "quarkus.oidc.application-type", "service",
        "quarkus.oidc.public-key", Tokens.publicKey());
  }
}
