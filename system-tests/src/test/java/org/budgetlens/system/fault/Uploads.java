package org.budgetlens.system.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Hands documents to ingest as a careful client does: again and again until it is answered. */
final class Uploads {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String BOUNDARY = "fault-round";

  private final Cluster cluster;
  private final HttpClient client;

  Uploads(Cluster cluster, HttpClient client) {
    this.cluster = cluster;
    this.client = client;
  }

  void submit(Path file) throws IOException {
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(BOUNDARY, file.getFileName(), Files.readString(file, UTF_8), BOUNDARY);
    Awaitility.await("the upload of " + file)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .pollDelay(Duration.ZERO)
        .ignoreExceptions()
        .until(
            () -> {
              var request =
                  HttpRequest.newBuilder(
                          cluster.of("ingest").getFirst().address().resolve("/api/v1/documents"))
                      .timeout(Duration.ofSeconds(20))
                      .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                      .POST(BodyPublishers.ofString(body))
                      .build();
              int status = client.send(request, BodyHandlers.discarding()).statusCode();
              return status == 200 || status == 202;
            });
  }
}
