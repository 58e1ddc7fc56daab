package org.budgetlens.standalone.platform;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things lie.
 *
 * @param checkout the folder with the built services
 * @param run the folder for logs, caches and the lock of this checkout's runs
 * @param recording whether runs may record start-up caches there
 * @param ownCache the start-up cache that this JVM itself records, if it does
 */
public record Home(Path checkout, Path run, boolean recording, Optional<Path> ownCache) {
  /** The documents for the first run. */
  public Path samples() {
    return checkout.resolve("samples");
  }

  /** A service's log. */
  public Path log(ServiceName service) {
    return logs().resolve(service.label() + ".log");
  }

  /** The log of the broker and of this program. */
  public Path ownLog() {
    return logs().resolve("run.log");
  }

  Path logs() {
    return run.resolve("logs");
  }

  Path caches() {
    return run.resolve("aot");
  }

  /** An empty database cluster, which is copied where a run keeps no data. */
  Path clusterTemplate() {
    return run.resolve("cluster-template");
  }

  Path application(ServiceName service) {
    return checkout.resolve(service.label() + "-service").resolve("target/quarkus-app");
  }

  Path jar(ServiceName service) {
    return application(service).resolve("quarkus-run.jar");
  }
}
