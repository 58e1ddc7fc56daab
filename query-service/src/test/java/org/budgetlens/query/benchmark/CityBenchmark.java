package org.budgetlens.query.benchmark;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.budgetlens.query.view.View;

/** How long views of all districts of a year take, and how much processor time. */
final class CityBenchmark {
  /** Documents that change between two requests. */
  private static final int CHANGED = 5;

  private static final String CHANGE =
      """
      UPDATE document SET problems = problems WHERE key IN (
        SELECT key FROM document WHERE fiscal_year = ? AND current ORDER BY random() LIMIT ?)\
      """;

  private final HttpClient client;
  private final String address;
  private final int year;
  private final Processors processors;

  private CityBenchmark(HttpClient client, String address, int year, Processors processors) {
    this.client = client;
    this.address = address;
    this.year = year;
    this.processors = processors;
  }

  /** What happens before each request. */
  private interface Before {
    void request() throws SQLException;
  }

  static void measure(
      String address, int year, int requests, Processors processors, Connection database)
      throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        database) {
      var city = new CityBenchmark(client, address, year, processors);
      for (View view : View.values()) {
        city.ask(view, "first", 1, () -> {});
      }
      for (View view : View.values()) {
        city.ask(view, "again", requests, () -> {});
      }
      for (View view : View.values()) {
        city.ask(view, CHANGED + " changed", requests, () -> change(database, year));
      }
    }
  }

  /** As a document changes that is published again; what it prints stays the same. */
  private static void change(Connection database, int year) throws SQLException {
    try (var statement = database.prepareStatement(CHANGE)) {
      statement.setInt(1, year);
      statement.setInt(2, CHANGED);
      statement.executeUpdate();
    }
  }

  private void ask(View view, String when, int requests, Before before) throws Exception {
    String path = "/api/v1/views/%s?by=district&fiscalYear=%d".formatted(view.id(), year);
    long[] micros = new long[requests];
    long service = 0;
    long database = 0;
    int bytes = 0;
    for (int i = 0; i < requests; i++) {
      before.request();
      Processors.Used used = processors.used();
      long start = System.nanoTime();
      bytes = ViewBenchmark.time(client, address + path);
      micros[i] = (System.nanoTime() - start) / 1_000;
      Processors.Used took = processors.used().since(used);
      service += took.service();
      database += took.database();
    }
    Arrays.sort(micros);
    System.out.printf(
        "%-28s %-10s p50 %6.1f ms  p95 %6.1f ms  processor ms: service %5.1f  database %5.1f"
            + "  %d bytes%n",
        view.id(),
        when,
        micros[requests / 2] / 1e3,
        micros[requests * 95 / 100] / 1e3,
        (double) service / requests,
        (double) database / requests,
        bytes);
  }
}
