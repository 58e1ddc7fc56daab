package org.budgetlens.system.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** What readers see at the end, as files that can be compared. */
final class Exports {
  /** The files, in the order they are compared. */
  static final List<String> PARTS =
      List.of("documents", "tables", "rows", "projects", "violations", "receipts");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client;
  private final URI api;

  Exports(HttpClient client, URI query) {
    this.client = client;
    this.api = query.resolve("/api/v1/");
  }

  /** How many documents have gone all the way. */
  long materialized() throws IOException, InterruptedException {
    return lines("documents").stream()
        .filter(line -> line.contains("\"status\":\"MATERIALIZED\""))
        .count();
  }

  /** Writes everything. */
  void write(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    List<String> documents =
        lines("documents").stream().sorted(Comparator.comparing(Exports::file)).toList();
    Files.write(folder.resolve("documents.jsonl"), documents, UTF_8);
    for (String part : PARTS.subList(1, PARTS.size())) {
      try (BufferedWriter writer =
          Files.newBufferedWriter(folder.resolve(part + ".jsonl"), UTF_8)) {
        for (String document : documents) {
          for (String line : lines("documents/" + read(document).get("id").asText() + "/" + part)) {
            writer.write(line);
            writer.newLine();
          }
        }
      }
    }
  }

  private List<String> lines(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(api.resolve(path + "?format=jsonl"))
            .timeout(Duration.ofMinutes(2))
            .build();
    var response = client.send(request, BodyHandlers.ofString(UTF_8));
    if (response.statusCode() != 200) {
      throw new IOException(path + ": HTTP " + response.statusCode() + " " + response.body());
    }
    return response.body().lines().filter(line -> !line.isBlank()).toList();
  }

  private static String file(String line) {
    JsonNode document = read(line);
    return document.get("file").asText() + document.get("id").asText();
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
