package org.budgetlens.query.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.budgetlens.query.view.View;

/**
 * How long views take over ten million rows.
 *
 * <pre>
 * generate JDBC-URL USER PASSWORD DEPARTMENTS [YEARS]
 *     fills an empty, migrated schema; 90 departments in each of 16 districts over 7 years are
 *     10,080,000 rows
 * measure HTTP-ADDRESS DEPARTMENTS REQUESTS [YEARS]
 *     asks a running service; wait until it says that the summaries are made
 * city HTTP-ADDRESS REQUESTS SERVICE-PID POSTGRES-PID JDBC-URL USER PASSWORD
 *     asks it for all districts of the last year: each view for the first time, then again and
 *     again, then while documents change; with processor time
 * </pre>
 */
public final class ViewBenchmark {
  private static final int FIRST_YEAR = 2020;
  private static final int YEARS = 7;
  private static final int LAST_YEAR = FIRST_YEAR + YEARS - 1;
  private static final int FIRST_DISTRICT = 110101;
  private static final int DISTRICTS = 16;
  private static final String ALL_DISTRICTS = "all districts of a year";
  private static final List<String> KINDS =
      List.of("one department", "ten departments", "a district and year", ALL_DISTRICTS);

  private ViewBenchmark() {}

  /** Does one of the three. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "generate" ->
          generate(
              arguments[1],
              arguments[2],
              arguments[3],
              Integer.parseInt(arguments[4]),
              LAST_YEAR + 1 - years(arguments, 5));
      case "measure" ->
          measure(
              arguments[1],
              Integer.parseInt(arguments[2]),
              Integer.parseInt(arguments[3]),
              LAST_YEAR + 1 - years(arguments, 4));
      case "city" ->
          CityBenchmark.measure(
              arguments[1],
              LAST_YEAR,
              Integer.parseInt(arguments[2]),
              new Processors(Long.parseLong(arguments[3]), Long.parseLong(arguments[4])),
              DriverManager.getConnection(arguments[5], arguments[6], arguments[7]));
      default ->
          throw new IllegalArgumentException("generate, measure or city, not " + arguments[0]);
    }
  }

  private static int years(String[] arguments, int place) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : YEARS;
  }

  private static void generate(
      String url, String user, String password, int departments, int firstYear)
      throws SQLException, IOException {
    long start = System.nanoTime();
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      for (String statement : resource("documents.sql").split(";\n")) {
        run(connection, statement, departments, firstYear);
      }
      for (int year = firstYear; year <= LAST_YEAR; year++) {
        System.out.printf("%d: %d rows%n", year, run(connection, resource("rows.sql"), year));
      }
      run(connection, "ANALYZE");
    }
    System.out.printf("generated in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
  }

  private static int run(Connection connection, String sql, int... parameters) throws SQLException {
    String plain = sql.replaceAll("(?m)^--.*$", "").replace(";", "").strip();
    if (plain.isEmpty()) {
      return 0;
    }
    try (var statement = connection.prepareStatement(plain)) {
      long wanted = plain.chars().filter(it -> it == '?').count();
      for (int i = 0; i < wanted; i++) {
        statement.setInt(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    }
  }

  private static String resource(String name) throws IOException {
    try (var stream =
        Objects.requireNonNull(ViewBenchmark.class.getResourceAsStream("/benchmark/" + name))) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }

  private static void measure(String address, int departments, int requests, int firstYear)
      throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (String kind : KINDS) {
        var random = new Random(7);
        for (int i = 0; i < requests / 4; i++) {
          time(client, address + path(kind, departments, firstYear, random));
        }
        long[] micros = new long[requests];
        long bytes = 0;
        for (int i = 0; i < requests; i++) {
          String path = path(kind, departments, firstYear, random);
          long start = System.nanoTime();
          bytes += time(client, address + path);
          micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
            "%-24s p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  %d bytes each%n",
            kind,
            micros[requests / 2] / 1e3,
            micros[requests * 95 / 100] / 1e3,
            micros[requests * 99 / 100] / 1e3,
            bytes / requests);
      }
    }
  }

  /** Asks, and says how many bytes the answer has. */
  static int time(HttpClient client, String address) throws Exception {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(address + ": " + new String(answer.body(), UTF_8));
    }
    return answer.body().length;
  }

  private static String path(String kind, int departments, int firstYear, Random random) {
    View[] views = View.values();
    View view = views[random.nextInt(views.length)];
    int district = FIRST_DISTRICT + random.nextInt(DISTRICTS);
    var filters = new ArrayList<String>();
    switch (kind) {
      case "one department" -> filters.add(department(district, 1 + random.nextInt(departments)));
      case "ten departments" -> {
        filters.add("fiscalYear=" + (firstYear + random.nextInt(LAST_YEAR + 1 - firstYear)));
        for (int i = 0; i < 10; i++) {
          filters.add(department(district, 1 + random.nextInt(departments)));
        }
      }
      default -> {
        filters.add("by=district");
        if (!kind.equals(ALL_DISTRICTS)) {
          filters.add("district=" + district);
        }
        filters.add("fiscalYear=" + (firstYear + random.nextInt(LAST_YEAR + 1 - firstYear)));
      }
    }
    return "/api/v1/views/" + view.id() + "?" + String.join("&", filters);
  }

  private static String department(int district, int number) {
    return "department=" + URLEncoder.encode("测试区%d第%d局".formatted(district, number), UTF_8);
  }
}
