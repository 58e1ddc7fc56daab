package org.budgetlens.standalone.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** Answers as the query service would, with what the test says. */
public final class QueryStub implements AutoCloseable {
  private static final String ROOT = "/api/v1";

  private final HttpServer server;
  private final Map<String, String> answers = new TreeMap<>();

  /** Starts it; what it is not told of it answers with 404. */
  public QueryStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** Says what is at a path, whatever its parameters. */
  public QueryStub at(String path, String body) {
    answers.put(path, body);
    return this;
  }

  /** A client of it. */
  public QueryClient client() {
    return new QueryClient(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
        server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(ROOT.length());
    String body = answers.get(path);
    byte[] bytes = (body == null ? "nothing at " + path : body).getBytes(UTF_8);
    exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
