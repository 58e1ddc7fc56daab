package org.budgetlens.query.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
 * EVENTS-PER-SECOND SECONDS [PID-OF-THE-SERVICE]. Every subscriber must get every event. What is
 * printed as processors is the processor time of the service and of this client, over the time it
 * took: they share the machine.
 */
public final class StreamBenchmark {
  private static final String STREAM = "/api/v1/violations/stream?district=110199";
  private static final double NANOS = 1e9;

  private StreamBenchmark() {}

  /** Measures. */
  public static void main(String[] arguments) throws Exception {
    URI address = URI.create(arguments[0]);
    int subscribers = Integer.parseInt(arguments[2]);
    int perSecond = Integer.parseInt(arguments[3]);
    int seconds = Integer.parseInt(arguments[4]);
    Optional<ProcessHandle> service =
        arguments.length > 5 ? ProcessHandle.of(Long.parseLong(arguments[5])) : Optional.empty();
    var readers = new StreamReaders(address, STREAM, subscribers);
    if (!readers.ready().await(120, TimeUnit.SECONDS)) {
      throw new IllegalStateException(readers.ready().getCount() + " subscribers not connected");
    }
    System.out.printf("%d subscribers connected%n", subscribers);
    long start = System.nanoTime();
    Duration ours = processor(Optional.of(ProcessHandle.current()));
    Duration theirs = processor(service);
    publish(arguments[1], perSecond, seconds);
    long expected = (long) subscribers * perSecond * seconds;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (readers.events() < expected && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    double took = (System.nanoTime() - start) / NANOS;
    List<Long> delays = readers.delays();
    System.out.printf(
        "received %d of %d in %.1f s: %.0f events/s, %.0f MB/s%n",
        readers.events(), expected, took, readers.events() / took, readers.received() / took / 1e6);
    System.out.printf(
        "delay p50 %d ms, p95 %d ms, p99 %d ms%n", at(delays, 50), at(delays, 95), at(delays, 99));
    System.out.printf(
        "processors: service %.2f, this client %.2f%n",
        processor(service).minus(theirs).toNanos() / NANOS / took,
        processor(Optional.of(ProcessHandle.current())).minus(ours).toNanos() / NANOS / took);
    System.exit(readers.events() == expected ? 0 : 1);
  }

  private static long at(List<Long> sorted, int percent) {
    return sorted.get(sorted.size() * percent / 100);
  }

  private static Duration processor(Optional<ProcessHandle> process) {
    return process.flatMap(it -> it.info().totalCpuDuration()).orElse(Duration.ZERO);
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
}
