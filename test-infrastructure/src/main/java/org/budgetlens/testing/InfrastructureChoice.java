package org.budgetlens.testing;

import java.util.Locale;

/** Values of the system property {@code infra}. */
enum InfrastructureChoice {
  /** Containers where a Docker engine has their images, else processes. */
  AUTO,
  /** Containers, whose images are pulled where they are missing; the tests fail without. */
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
      case AUTO ->
          DockerImages.areThere() ? new DockerInfrastructure() : new EmbeddedInfrastructure();
    };
  }
}
