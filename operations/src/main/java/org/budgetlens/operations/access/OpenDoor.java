package org.budgetlens.operations.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says so where anybody on the network may do anything. */
@ApplicationScoped
class OpenDoor {
  private static final Logger LOG = Logger.getLogger(OpenDoor.class);
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");

  private final AccessSettings settings;
  private final String host;

  OpenDoor(
      AccessSettings settings,
      @ConfigProperty(name = "quarkus.http.host", defaultValue = "0.0.0.0") String host) {
    this.settings = settings;
    this.host = host;
  }

  void start(@Observes StartupEvent event) {
    if (!settings.enabled() && !THIS_MACHINE.contains(host)) {
      LOG.warnf(
          "Sign-in is off and everybody who reaches %s may do anything:"
              + " budgetlens.security.enabled=true, see docs/howto/secure.md",
          host);
    }
  }
}
