package org.budgetlens.operations.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.vertx.http.runtime.filters.Filter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.budgetlens.contracts.journal.JournalEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of requests to a real server. */
class JournalFilterTest {
  private final List<JournalEntry> kept = new CopyOnWriteArrayList<>();
  private final CountDownLatch silent = new CountDownLatch(1);
  private final Vertx vertx = Vertx.vertx();
  private HttpServer server;

  @BeforeEach
  void serve() throws Exception {
    var filters = new Filters();
    new JournalFilter(this::keep, "ingest-service").register(filters);
    Router router = Router.router(vertx);
    filters.getFilters().stream()
        .sorted(Comparator.comparing(Filter::getPriority).reversed())
        .forEach(filter -> router.route().handler(filter.getHandler()));
    router.post("/answered").handler(request -> request.response().setStatusCode(202).end());
    router.post("/silent").handler(this::sayNothing);
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS);
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @Test
  void whatWasAnsweredIsKeptWithItsStatus() throws IOException {
    try (Socket client = ask("/answered")) {
      await().until(() -> kept.size() == 2);
    }

    assertThat(kept).extracting(JournalEntry::status).containsExactly(null, 202);
  }

  @Test
  void aBrokenConnectionIsNotKeptAsSuccess() throws Exception {
    try (Socket client = ask("/silent")) {
      assertThat(silent.await(20, TimeUnit.SECONDS)).isTrue();
    }

    await().until(() -> kept.size() == 2);
    assertThat(kept).extracting(JournalEntry::status).containsExactly(null, 499);
    assertThat(kept).extracting(JournalEntry::id).containsOnly(kept.getFirst().id());
  }

  private Uni<Void> keep(JournalEntry entry) {
    kept.add(entry);
    return Uni.createFrom().voidItem();
  }

  private void sayNothing(RoutingContext request) {
    silent.countDown();
  }

  private Socket ask(String path) throws IOException {
    var client = new Socket("127.0.0.1", server.actualPort());
    String request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
    return client;
  }
}
