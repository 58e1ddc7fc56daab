package org.budgetlens.standalone.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it is ready for work. */
final class HealthCheck {
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

  private final HttpClient client;

  HealthCheck(HttpClient client) {
    this.client = client;
  }

  /** Whether the service on this port says that it is ready; false too where nobody answers. */
  boolean isReady(int port) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
            .timeout(ANSWER_LIMIT)
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
