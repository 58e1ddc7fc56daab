package org.budgetlens.system.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who reads all the time, through a balancer that sends requests to the instances whose
 * last probe was good.
 */
final class Reader implements AutoCloseable {
  /** How often a balancer probes. */
  static final Duration PROBE_INTERVAL = Duration.ofSeconds(1);

  private final Cluster cluster;
  private final HttpClient client;
  private final Thread thread;
  private volatile boolean stopping;
  private volatile int answers;
  private volatile long longestOutageNanos;

  /** Begins to read. */
  Reader(Cluster cluster, HttpClient client) {
    this.cluster = cluster;
    this.client = client;
    this.thread = Thread.ofVirtual().start(this::run);
  }

  /** How many reads were answered. */
  int answers() {
    return answers;
  }

  /** The longest time without an answer between two attempts that were refused or failed. */
  Duration longestOutage() {
    return Duration.ofNanos(longestOutageNanos);
  }

  private void run() {
    List<Instance> ready = List.of();
    long probed = 0;
    long failingSince = 0;
    for (int turn = 0; !stopping; turn++) {
      long now = System.nanoTime();
      if (ready.isEmpty() || now - probed > PROBE_INTERVAL.toNanos()) {
        ready =
            cluster.of("query").stream()
                .filter(instance -> answers(instance, "/q/health/ready"))
                .toList();
        probed = now;
      }
      boolean answered =
          !ready.isEmpty() && answers(ready.get(turn % ready.size()), "/api/v1/violations?limit=1");
      if (answered) {
        answers++;
        failingSince = 0;
      } else {
        long failed = System.nanoTime();
        failingSince = failingSince == 0 ? now : failingSince;
        longestOutageNanos = Math.max(longestOutageNanos, failed - failingSince);
      }
      pause();
    }
  }

  private boolean answers(Instance instance, String path) {
    var request =
        HttpRequest.newBuilder(instance.address().resolve(path))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      stopping = true;
      return false;
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  @Override
  public void close() throws InterruptedException {
    stopping = true;
    thread.join();
  }
}
