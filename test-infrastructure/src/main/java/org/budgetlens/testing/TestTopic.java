package org.budgetlens.testing;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.budgetlens.contracts.event.Topic;

/** One of the pipeline's topics, from outside the service under test. */
public final class TestTopic {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);

  private final String bootstrapServers;
  private final String topic;

  /** The topic on a broker. */
  public TestTopic(String bootstrapServers, Topic topic) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic.topicName();
  }

  /** The topic on this JVM's shared broker. */
  public static TestTopic of(Topic topic) {
    return new TestTopic(SharedInfrastructure.bootstrapServers(), topic);
  }

  /**
   * Publishes events in this order in one transaction, and returns once readers of committed
   * records see all of them: a commit is answered before its markers stand in every partition.
   */
  public void publish(List<Event> events) {
    List<Future<RecordMetadata>> sent;
    try (var producer = producer()) {
      producer.initTransactions();
      producer.beginTransaction();
      sent = send(events, producer);
      producer.commitTransaction();
    }
    awaitVisible(sent.stream().map(Future::resultNow).toList());
  }

  /** Publishes events in a transaction that is then given up, so that nobody may see them. */
  public void publishAndAbort(List<Event> events) {
    try (var producer = producer()) {
      producer.initTransactions();
      producer.beginTransaction();
      send(events, producer);
      producer.flush();
      producer.abortTransaction();
    }
  }

  /**
   * All committed events with this key from the topic's beginning, read until the condition holds
   * for them.
   *
   * @throws AssertionError if it does not hold within 30 seconds
   */
  public List<Event> eventsOf(String key, Predicate<List<Event>> until) {
    return collect(event -> event.key().equals(key), until);
  }

  /**
   * All committed events that are wanted from the topic's beginning, in order within each key, read
   * until the condition holds for them.
   *
   * @throws AssertionError if it does not hold within 30 seconds
   */
  public List<Event> collect(Predicate<Event> wanted, Predicate<List<Event>> until) {
    var events = new ArrayList<Event>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var consumer = consumer()) {
      while (!until.test(events)) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(
              "Not what was awaited on %s after %s: %d events %s"
                  .formatted(topic, PATIENCE, events.size(), keysAndTypes(events)));
        }
        for (var consumed : consumer.poll(POLL)) {
          Event event = Event.of(consumed);
          if (wanted.test(event)) {
            events.add(event);
          }
        }
      }
    }
    return List.copyOf(events);
  }

  /** All committed events that are wanted and were on the topic when this was called. */
  public List<Event> present(Predicate<Event> wanted) {
    var events = new ArrayList<Event>();
    try (var consumer = consumer()) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (var consumed : consumer.poll(POLL)) {
          Event event = Event.of(consumed);
          if (wanted.test(event)) {
            events.add(event);
          }
        }
      }
    }
    return List.copyOf(events);
  }

  /** A record that cannot be sent fails the commit of its transaction. */
  private List<Future<RecordMetadata>> send(
      List<Event> events, KafkaProducer<String, byte[]> producer) {
    return events.stream().map(event -> producer.send(event.toRecord(topic))).toList();
  }

  private void awaitVisible(List<RecordMetadata> places) {
    Map<TopicPartition, Long> last =
        places.stream()
            .collect(
                toMap(
                    place -> new TopicPartition(place.topic(), place.partition()),
                    RecordMetadata::offset,
                    Math::max));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var consumer = consumer()) {
      while (!areBefore(consumer.endOffsets(last.keySet()), last)) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(
              "What was committed to %s is not seen after %s".formatted(topic, PATIENCE));
        }
      }
    }
  }

  private static boolean areBefore(
      Map<TopicPartition, Long> ends, Map<TopicPartition, Long> offsets) {
    return offsets.entrySet().stream()
        .allMatch(place -> place.getValue() < ends.getOrDefault(place.getKey(), 0L));
  }

  private static List<String> keysAndTypes(List<Event> events) {
    return events.stream().map(event -> event.key() + " " + event.header("ce_type")).toList();
  }

  private KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "transactional.id",
            "test-" + UUID.randomUUID(),
            "max.request.size",
            "8388608"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private KafkaConsumer<String, byte[]> consumer() {
    var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "fetch.max.wait.ms", "50",
                "enable.auto.commit", "false"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }
}
