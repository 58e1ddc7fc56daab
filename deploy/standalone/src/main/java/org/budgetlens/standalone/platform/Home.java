package org.budgetlens.standalone.platform;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things lie.
 *
 * @param checkout the folder with the built services
 * @param run the folder for logs, caches and the lock of this checkout's runs
 * @param caches the folder for start-up caches
 * @param recording whether this run's processes record the caches that are missing
 * @param ownCache the start-up cache of this JVM itself, whether it is there or not; empty where
 *     none is wanted
 */
public record Home(
    Path checkout, Path run, Path caches, boolean recording, Optional<Path> ownCache) {
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

  /** The log of the run that records start-up caches, and its folder. */
  Path training() {
    return run.resolve("training");
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
