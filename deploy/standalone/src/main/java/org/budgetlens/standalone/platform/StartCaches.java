package org.budgetlens.standalone.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/** The start-up caches of the services and of this JVM. */
final class StartCaches {
  private final Home home;
  private final Map<ServiceName, AotCache> services = new ConcurrentHashMap<>();
  private final Optional<AotCache> own;

  StartCaches(Home home) {
    this.home = home;
    this.own = home.ownCache().map(cache -> AotCache.ofThisJvm(cache, home.recording()));
  }

  /** What the start of a service adds to its JVM's options. */
  List<String> jvmOptions(ServiceName name) throws IOException {
    Path application = home.application(name);
    var cache = AotCache.of(home.caches(), name.label(), application, home.recording());
    services.put(name, cache);
    return cache.jvmOptions();
  }

  /** Whether caches are wanted, and this JVM's or that of a service that was started is missing. */
  boolean areMissing() {
    return own.isPresent()
        && Stream.concat(own.stream(), services.values().stream()).anyMatch(AotCache::isMissing);
  }

  /** Whether this service records and would write its cache when it is asked to end. */
  boolean isUnfinished(ServiceName name) {
    AotCache cache = services.get(name);
    return cache != null && cache.isUnfinished();
  }

  /**
   * Finishes those that are recorded.
   *
   * @param pids the process of each service, empty where it does not run
   */
  void finish(Function<ServiceName, Optional<Long>> pids, ExecutorService threads)
      throws InterruptedException {
    var finishing = new ArrayList<Future<?>>();
    own.filter(AotCache::isRecording)
        .ifPresent(cache -> finishing.add(threads.submit(finish(cache, ownPid()))));
    services.forEach(
        (name, cache) -> {
          if (cache.isRecording()) {
            pids.apply(name).ifPresent(pid -> finishing.add(threads.submit(finish(cache, pid))));
          }
        });
    for (Future<?> each : finishing) {
      try {
        each.get();
      } catch (ExecutionException e) {
        // The next run records again; this one has lost nothing.
      }
    }
  }

  private static Callable<Boolean> finish(AotCache cache, long pid) {
    return () -> {
      cache.finish(pid);
      return true;
    };
  }

  private static long ownPid() {
    return ProcessHandle.current().pid();
  }
}
