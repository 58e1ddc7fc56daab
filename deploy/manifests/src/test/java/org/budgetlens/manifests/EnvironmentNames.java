package org.budgetlens.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names a service's settings have in the environment.
 *
 * @param known names of the settings that the service's source mentions
 */
record EnvironmentNames(Set<String> known) {
  /**
   * Settings of the platform that our sources need not mention, by the platform's own reference.
   */
  private static final Set<String> PLATFORM =
      Set.of(
          "quarkus.config.locations",
          "quarkus.log.console.json.enabled",
          "quarkus.datasource.reactive.postgresql.ssl-mode",
          "quarkus.datasource.reactive.hostname-verification-algorithm",
          "quarkus.datasource.reactive.trust-certificate-pem",
          "quarkus.datasource.reactive.trust-certificate-pem.certs",
          "quarkus.oidc.auth-server-url",
          "quarkus.oidc.client-id",
          "quarkus.oidc.authentication.state-secret",
          "quarkus.oidc.token-state-manager.encryption-secret",
          "quarkus.http.proxy.proxy-address-forwarding",
          "quarkus.http.proxy.trusted-proxies",
          // Every kafka.* setting is given to every Kafka client.
          "kafka.bootstrap.servers",
          "kafka.security.protocol",
          "kafka.sasl.mechanism",
          "kafka.ssl.truststore.type",
          "kafka.ssl.truststore.location",
          "kafka.ssl.keystore.type",
          "kafka.ssl.keystore.location",
          "kafka.ssl.keystore.password");

  static EnvironmentNames of(ServiceCode service) {
    var known =
        service.settings().stream().map(EnvironmentNames::variable).collect(Collectors.toSet());
    PLATFORM.forEach(it -> known.add(variable(it)));
    return new EnvironmentNames(known);
  }

  void check(String variable) {
    assertThat(known).as("settings, of which %s is none", variable).contains(variable);
  }

  /** The rule of MicroProfile Config: what is neither letter nor digit becomes an underscore. */
  static String variable(String setting) {
    return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
