package org.budgetlens.query.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;

/**
 * How live streams bear many subscribers: HTTP-ADDRESS BOOTSTRAP-SERVERS SUBSCRIBERS
 * EVENTS-PER-SECOND SECONDS. Every subscriber must get every event.
 */
public final class StreamBenchmark {
  private StreamBenchmark() {}

  /** Measures. */
  public static void main(String[] arguments) throws Exception {
    URI address = URI.create(arguments[0]);
    int subscribers = Integer.parseInt(arguments[2]);
    int perSecond = Integer.parseInt(arguments[3]);
    int seconds = Integer.parseInt(arguments[4]);
    var ready = new CountDownLatch(subscribers);
    var received = new AtomicLong();
    var millis = new ConcurrentLinkedQueue<Long>();
    for (int i = 0; i < subscribers; i++) {
      boolean timed = i % 20 == 0;
      Thread.ofVirtual().start(() -> subscribe(address, ready, received, timed ? millis : null));
    }
    if (!ready.await(120, TimeUnit.SECONDS)) {
      throw new IllegalStateException(ready.getCount() + " subscribers not connected");
    }
    System.out.printf("%d subscribers connected%n", subscribers);
    publish(arguments[1], perSecond, seconds);
    long expected = (long) subscribers * perSecond * seconds;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (received.get() < expected && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    List<Long> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    System.out.printf(
        "received %d of %d; delay p50 %d ms, p95 %d ms, p99 %d ms%n",
        received.get(),
        expected,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.get(sorted.size() * 99 / 100));
    System.exit(0);
  }

  private static void publish(String servers, int perSecond, int seconds) throws Exception {
    Violation violation =
        PublishedBudget.of("实时测试局", "110199", 2026)
            .expenditure(Expenditure.of("2010301", "50101", 1))
            .violation("live", 1, 2)
            .violations()
            .getFirst();
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "linger.ms", 5),
            new StringSerializer(),
            new ByteArraySerializer())) {
      long start = System.nanoTime();
      for (int i = 0; i < perSecond * seconds; i++) {
        long due = start + i * 1_000_000_000L / perSecond;
        while (System.nanoTime() < due) {
          Thread.sleep(1);
        }
        // The moment travels in a field that readers see, and the key spreads the partitions.
        String id = "live" + i;
        var record =
            new ProducerRecord<>(
                Topic.VIOLATIONS.topicName(),
                id,
                new String(EventJson.write(violation), UTF_8)
                    .replace(violation.id(), id + "@" + System.currentTimeMillis() + "@")
                    .getBytes(UTF_8));
        new CloudEvent(id, "/test", EventType.VIOLATION, id, Instant.now())
            .headers()
            .forEach((name, value) -> record.headers().add(name, value));
        producer.send(record);
      }
    }
  }

  private static void subscribe(
      URI address, CountDownLatch ready, AtomicLong received, ConcurrentLinkedQueue<Long> millis) {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET /api/v1/violations/stream?district=110199 HTTP/1.1\r\nHost: x\r\n"
                      + "Accept: text/event-stream\r\n\r\n")
                  .getBytes(UTF_8));
      var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      boolean first = true;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (first && line.startsWith("event:position")) {
          first = false;
          ready.countDown();
        }
        if (line.startsWith("data:") && line.contains("\"live")) {
          received.incrementAndGet();
          if (millis != null) {
            String[] parts = line.split("@", 3);
            millis.add(System.currentTimeMillis() - Long.parseLong(parts[1]));
          }
        }
      }
    } catch (Exception e) {
      System.err.println("cut off: " + e);
    }
  }
}
