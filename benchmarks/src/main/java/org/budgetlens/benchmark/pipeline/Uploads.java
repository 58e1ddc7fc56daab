package org.budgetlens.benchmark.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.benchmark.Published;

/** The sample texts, uploaded again and again as those of other departments. */
final class Uploads {
  private static final int FILES_OF_REQUEST = 20;
  private static final Pattern DEPARTMENT = Pattern.compile("(数据(?:管理)?)局");
  private static final String BOUNDARY = "budgetlens-benchmark";

  private final List<String> samples = new ArrayList<>();
  private final int from;
  private final int to;

  Uploads(int documents) throws IOException {
    this(0, documents);
  }

  /** The documents of the departments from this number to before that. */
  Uploads(int from, int to) throws IOException {
    this.from = from;
    this.to = to;
    for (var sample : Published.samples()) {
      samples.add(Files.readString(sample));
    }
  }

  /** Uploads all documents, twenty a request. */
  void send(int port) {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int first = from; first < to; first += FILES_OF_REQUEST) {
        var request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/documents"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(first)))
                .build();
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 202) {
          throw new IllegalStateException("Upload answered " + status);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] body(int first) {
    var body = new ByteArrayOutputStream();
    for (int i = first; i < Math.min(to, first + FILES_OF_REQUEST); i++) {
      body.writeBytes(
          ("--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%d.txt\"\r\n\r\n"
                  .formatted(BOUNDARY, i))
              .getBytes(UTF_8));
      body.writeBytes(text(i).getBytes(UTF_8));
      body.writeBytes("\r\n".getBytes(UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return body.toByteArray();
  }

  private String text(int number) {
    return DEPARTMENT
        .matcher(samples.get(number % samples.size()))
        .replaceAll("$1" + (number + 1) + "局");
  }
}
