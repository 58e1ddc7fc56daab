package org.budgetlens.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a running service answers everybody, on every route its OpenAPI document names: found out by
 * asking, and written down as the reference.
 */
public final class RoleTable {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final List<String> ROLES =
      List.of("viewer", "auditor", "uploader", "administrator");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String service;
  private final URI address;

  /** Not HTTP/2: an upgraded connection on a busy machine may never bring the first answer. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The table of a service that runs at this address, with {@link SignIn}. */
  public RoleTable(String service, URI address) {
    this.service = service;
    this.address = address;
  }

  /** A route of the service. */
  public record Route(String method, String path) {
    /** Its path with values for its parameters. */
    public String example() {
      return path.replaceAll("\\{[^}]*}", "0");
    }
  }

  /** The routes, as the service documents them. */
  public List<Route> routes() {
    try {
      HttpResponse<InputStream> answer =
          ask("GET", "/q/openapi?format=json", Optional.empty(), BodyHandlers.ofInputStream());
      JsonNode paths = new ObjectMapper().readTree(answer.body()).path("paths");
      var routes = new ArrayList<Route>();
      paths
          .fields()
          .forEachRemaining(
              path ->
                  path.getValue()
                      .fieldNames()
                      .forEachRemaining(
                          method -> {
                            String name = method.toUpperCase(Locale.ROOT);
                            if (METHODS.contains(name)) {
                              routes.add(new Route(name, path.getKey()));
                            }
                          }));
      return List.copyOf(routes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The status of the answer to a request without content. */
  public int status(Route route, Optional<String> token) {
    HttpResponse<InputStream> answer =
        ask(route.method(), route.example(), token, BodyHandlers.ofInputStream());
    try (InputStream endless = answer.body()) {
      return answer.statusCode();
    } catch (IOException e) {
      return answer.statusCode();
    }
  }

  /** What is said to somebody who may not; empty where it is no problem document. */
  String refusal(Route route, Optional<String> token) {
    HttpResponse<String> answer =
        ask(route.method(), route.example(), token, BodyHandlers.ofString());
    boolean problem =
        answer
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json");
    return problem ? answer.body() : "";
  }

  /** Asks everything of everybody. */
  public String measured() {
    var text = new StringBuilder();
    text.append(
        """
        # Who may do what: %s

        Found out by asking the running service as everybody (AccessTest). `401`: sign in first; `403`: not with
        this role; `✓`: served. `/q/health`, `/q/metrics` and `/q/openapi` are open to all.

        | request | nobody | viewer | auditor | uploader | administrator |
        | --- | --- | --- | --- | --- | --- |
        """
            .formatted(service));
    for (Route route : routes()) {
      text.append(
          "| `%s %s` | %s |"
              .formatted(route.method(), route.path(), shown(status(route, Optional.empty()))));
      for (String role : ROLES) {
        String token = Tokens.of("a-" + role, "北京市朝阳区教育委员会", role);
        text.append(" %s |".formatted(shown(status(route, Optional.of(token)))));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** The table as committed, rewritten first with {@code -Dupdate=true}. */
  public String committed(String measured) {
    Path file = Path.of("../docs/reference/roles-" + service + ".md");
    try {
      if (Boolean.getBoolean("update")) {
        Files.writeString(file, measured);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Write it with -Dupdate=true", e);
    }
  }

  private static String shown(int status) {
    return status == 401 || status == 403 ? Integer.toString(status) : "✓";
  }

  private <T> HttpResponse<T> ask(
      String method, String path, Optional<String> token, HttpResponse.BodyHandler<T> handler) {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(PATIENCE)
            .method(method, BodyPublishers.noBody());
    token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
