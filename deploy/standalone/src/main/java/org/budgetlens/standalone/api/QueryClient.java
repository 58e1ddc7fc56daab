package org.budgetlens.standalone.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.budgetlens.contracts.audit.Violation;

/** Reads from the query service. */
public final class QueryClient {
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);

  private final HttpClient client;
  private final String api;

  /** A client of the query service on this port. */
  public QueryClient(HttpClient client, int port) {
    this.client = client;
    this.api = "http://127.0.0.1:" + port + "/api/v1";
  }

  /** Takes one line after the other. */
  @FunctionalInterface
  public interface LineConsumer {
    /** Takes a line, without its end. */
    void accept(String line) throws IOException;
  }

  /** All documents the service knows. */
  public List<DocumentLine> documents() throws IOException, InterruptedException {
    return read("/documents", DocumentLine.class);
  }

  /** A document's tables, in its order. */
  public List<TableLine> tables(String document) throws IOException, InterruptedException {
    return read("/documents/" + document + "/tables", TableLine.class);
  }

  /** A document's violations. */
  public List<Violation> violations(String document) throws IOException, InterruptedException {
    return read("/documents/" + document + "/violations", Violation.class);
  }

  /**
   * A cross-department view of some documents.
   *
   * @param name e.g. functional-classes
   */
  public View view(String name, List<String> documents) throws IOException, InterruptedException {
    String parameters =
        documents.stream().map(id -> "document=" + id).collect(Collectors.joining("&"));
    var json = new StringBuilder();
    get("/views/" + name + "?" + parameters, "application/json", json::append);
    return Json.read(json.toString(), View.class);
  }

  /** Reads JSON Lines as the service wrote them. */
  public void lines(String path, LineConsumer consumer) throws IOException, InterruptedException {
    get(path + "?format=jsonl", "application/jsonl", consumer);
  }

  private <T> List<T> read(String path, Class<T> type) throws IOException, InterruptedException {
    var values = new ArrayList<T>();
    lines(path, line -> values.add(Json.read(line, type)));
    return values;
  }

  private void get(String path, String accept, LineConsumer consumer)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(api + path))
            .timeout(ANSWER_LIMIT)
            .header("Accept", accept)
            .build();
    var response = client.send(request, BodyHandlers.ofInputStream());
    try (var body = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
      if (response.statusCode() != 200) {
        String answer = body.lines().limit(20).collect(Collectors.joining("\n"));
        throw new UnexpectedAnswer("GET " + request.uri(), response.statusCode(), answer);
      }
      for (String line = body.readLine(); line != null; line = body.readLine()) {
        if (!line.isBlank()) {
          consumer.accept(line);
        }
      }
    }
  }
}
