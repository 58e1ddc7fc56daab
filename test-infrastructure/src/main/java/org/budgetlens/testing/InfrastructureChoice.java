package org.budgetlens.testing;

import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/** Values of the system property {@code infra}. */
enum InfrastructureChoice {
  /** Containers where a Docker engine answers, else processes. */
  AUTO,
  /** Containers; without a Docker engine the tests fail. */
  DOCKER,
  /** Processes of this machine. */
  EMBEDDED;

  static final String PROPERTY = "infra";

  /** The choice made by the system property; AUTO where it is not set. */
  static InfrastructureChoice configured() {
    String value = System.getProperty(PROPERTY, "").strip();
    return value.isEmpty() ? AUTO : valueOf(value.toUpperCase(Locale.ROOT));
  }

  Infrastructure infrastructure() {
    return switch (this) {
      case EMBEDDED -> new EmbeddedInfrastructure();
      case DOCKER -> new DockerInfrastructure();
      // The docker client may be installed without an engine, so ask for the engine.
      case AUTO ->
          DockerClientFactory.instance().isDockerAvailable()
              ? new DockerInfrastructure()
              : new EmbeddedInfrastructure();
    };
  }
}
