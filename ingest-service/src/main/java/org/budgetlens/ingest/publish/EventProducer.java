package org.budgetlens.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/**
 * The transactional producer of one instance.
 *
 * <p>Every transaction also commits the ids of its documents as the metadata of a consumer offset
 * that belongs to this instance. That offset is the receipt of the transaction: it is there if and
 * only if the rows are, so after a crash one look tells which documents were published last ({@link
 * #lastPublished}). Opening a producer under an instance's name aborts what that instance left
 * unfinished and fences it, should it still be alive.
 */
final class EventProducer implements AutoCloseable {
  private static final String SOURCE = "/budgetlens/ingest";
  private static final TopicPartition RECEIPT = new TopicPartition(Topic.ROWS.topicName(), 0);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Most documents of one transaction: the broker takes 4,096 characters of metadata. */
  static final int MOST_DOCUMENTS = 32;

  private static final String BETWEEN_IDS = ",";

  private final Map<String, Object> kafka;
  private final String group;
  private final KafkaProducer<String, byte[]> producer;
  private final Clock clock;
  private @Nullable Set<String> receipt;
  private byte @Nullable [] trace;

  private EventProducer(
      Map<String, Object> kafka,
      String group,
      KafkaProducer<String, byte[]> producer,
      Clock clock) {
    this.kafka = kafka;
    this.group = group;
    this.producer = producer;
    this.clock = clock;
  }

  /** Opens the producer of an instance; no other is that instance from now on. */
  static EventProducer open(Map<String, Object> kafka, String instance, Clock clock) {
    var config = new HashMap<>(kafka);
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "budgetlens-ingest-" + instance);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
    config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    config.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
    config.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
    config.putIfAbsent(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 60_000);
    var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
    return new EventProducer(kafka, "budgetlens-ingest-" + instance, producer, clock);
  }

  /** Ids of what this instance published in its last committed transaction; empty if nothing. */
  Set<String> lastPublished() {
    if (receipt == null) {
      receipt = readReceipt();
    }
    return receipt;
  }

  private Set<String> readReceipt() {
    var config = new HashMap<>(kafka);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    try (var consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      OffsetAndMetadata committed = consumer.committed(Set.of(RECEIPT), PATIENCE).get(RECEIPT);
      return committed == null || committed.metadata().isEmpty()
          ? Set.of()
          : Set.of(committed.metadata().split(BETWEEN_IDS));
    }
  }

  /** What is published from now on belongs to this trace; null for none. */
  void follow(@Nullable String traceParent) {
    trace = traceParent == null ? null : traceParent.getBytes(UTF_8);
  }

  /** Publishes that documents have been received. */
  void announce(List<DocumentEvent> received) {
    inTransaction(() -> received.forEach(this::sendDocument));
  }

  /**
   * A document to be published.
   *
   * @param publication its rows and its seal
   * @param state its new state
   * @param trace the trace it belongs to, as {@code traceparent}; null for none
   */
  record Parsed(Publication publication, DocumentEvent state, @Nullable String trace) {
    String id() {
      return state.document().id();
    }
  }

  /**
   * Publishes documents in this order: the rows of each, its seal and its new state; all of them or
   * nothing.
   *
   * @param documents at most {@link #MOST_DOCUMENTS}
   */
  void publish(List<Parsed> documents) {
    if (documents.size() > MOST_DOCUMENTS) {
      throw new IllegalArgumentException("Too many for one transaction: " + documents.size());
    }
    Set<String> ids = documents.stream().map(Parsed::id).collect(toUnmodifiableSet());
    inTransaction(
        () -> {
          for (Parsed document : documents) {
            follow(document.trace());
            sendRows(Topic.ROWS, document.publication());
            sendDocument(document.state());
          }
          commitReceipt(ids);
        });
    receipt = ids;
  }

  /** Publishes a draft's rows and its seal beside the documents, all or nothing. */
  void publishDraft(Publication publication) {
    inTransaction(() -> sendRows(Topic.CHECK_ROWS, publication));
  }

  /** Publishes that a document was rejected. */
  void reject(DocumentEvent state) {
    inTransaction(
        () -> {
          sendDocument(state);
          commitReceipt(Set.of(state.document().id()));
        });
    receipt = Set.of(state.document().id());
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }

  private void sendRows(Topic topic, Publication publication) {
    DocumentDescriptor document = publication.seal().document();
    for (BudgetRow row : publication.rows()) {
      send(
          topic,
          row.document(),
          EventType.ROW,
          eventId(document, Integer.toString(row.sequence())),
          EventJson.write(row));
    }
    send(
        topic,
        document.id(),
        EventType.SEAL,
        eventId(document, "seal"),
        EventJson.write(publication.seal()));
  }

  private void sendDocument(DocumentEvent event) {
    send(
        Topic.DOCUMENTS,
        event.document().id(),
        EventType.DOCUMENT,
        eventId(event.document(), event.status().name()),
        EventJson.write(event));
  }

  private static String eventId(DocumentDescriptor document, String what) {
    return document.id() + "/" + document.revision() + "/" + what;
  }

  private void send(Topic topic, String document, EventType type, String id, byte[] payload) {
    var record = new ProducerRecord<String, byte[]>(topic.topicName(), document, payload);
    new CloudEvent(id, SOURCE, type, document, clock.instant())
        .headers()
        .forEach(record.headers()::add);
    if (trace != null) {
      record.headers().add(CloudEvent.TRACE_HEADER, trace);
    }
    // A failed send surfaces when the transaction commits.
    producer.send(record);
  }

  private void commitReceipt(Set<String> documents) {
    String ids = String.join(BETWEEN_IDS, documents);
    producer.sendOffsetsToTransaction(
        Map.of(RECEIPT, new OffsetAndMetadata(0, ids)), new ConsumerGroupMetadata(group));
  }

  private void inTransaction(Runnable sends) {
    producer.beginTransaction();
    try {
      sends.run();
      producer.commitTransaction();
    } catch (RuntimeException e) {
      try {
        producer.abortTransaction();
      } catch (RuntimeException fatal) {
        e.addSuppressed(fatal);
      }
      throw e;
    }
  }
}
