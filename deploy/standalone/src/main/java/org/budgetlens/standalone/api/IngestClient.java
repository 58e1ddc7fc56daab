package org.budgetlens.standalone.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Hands files to the ingest service. */
public final class IngestClient {
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(5);

  private final HttpClient client;
  private final URI documents;

  /** A client of the ingest service on this port. */
  public IngestClient(HttpClient client, int port) {
    this.client = client;
    this.documents = URI.create("http://127.0.0.1:" + port + "/api/v1/documents");
  }

  /**
   * Submits a file or a zip of files. Submitting the same content again changes nothing, so that a
   * failed call can be repeated.
   *
   * @throws UnexpectedAnswer if the service answers something else than this API does
   * @throws IOException if the file cannot be read, or the service not be reached
   */
  public SubmissionAnswer submit(Path file) throws IOException, InterruptedException {
    var multipart = new MultipartFile("file", file);
    var request =
        HttpRequest.newBuilder(documents)
            .timeout(ANSWER_LIMIT)
            .header("Content-Type", multipart.contentType())
            .header("Accept", "application/json")
            .POST(multipart.body())
            .build();
    var response = client.send(request, BodyHandlers.ofString(UTF_8));
    int status = response.statusCode();
    if (status == 200 || status == 202) {
      return Json.read(response.body(), SubmissionAnswer.class);
    }
    boolean refused = status >= 400 && status < 500;
    if (refused) {
      return refusal(file, status, response.body());
    }
    throw new UnexpectedAnswer("POST " + documents, status, response.body());
  }

  /** A problem detail; with one entry per file where there are several. */
  private static SubmissionAnswer refusal(Path file, int status, String body) {
    try {
      SubmissionAnswer answer = Json.read(body, SubmissionAnswer.class);
      if (!answer.documents().isEmpty()) {
        return answer;
      }
      var reason = Json.read(body, SubmissionAnswer.Reason.class);
      return answer(file, reason);
    } catch (IOException e) {
      // Not ours, perhaps the HTTP server's own limit on the size of a body.
      return answer(file, new SubmissionAnswer.Reason("HTTP " + status, body.strip()));
    }
  }

  private static SubmissionAnswer answer(Path file, SubmissionAnswer.Reason reason) {
    String name = String.valueOf(file.getFileName());
    return new SubmissionAnswer(List.of(new SubmissionAnswer.Entry(null, name, reason)));
  }
}
