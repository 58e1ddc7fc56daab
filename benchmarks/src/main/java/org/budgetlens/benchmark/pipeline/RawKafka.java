package org.budgetlens.benchmark.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.ingest.publish.Publication;

/** What Kafka does with the same bytes, headers and transactions when nobody looks at them. */
final class RawKafka {
  private final Clients clients;

  RawKafka(Clients clients) {
    this.clients = clients;
  }

  /**
   * Writes documents to a topic, each in a transaction, and returns the rate of sending alone: the
   * bytes are made before the clock starts.
   *
   * @return rows a second
   */
  long produce(String topic, Department department, int documents, long rows) {
    var meter = new Meter(rows);
    long sent = 0;
    long making = 0;
    try (KafkaProducer<byte[], byte[]> producer = clients.transactional("benchmark-produce")) {
      meter.see(1);
      for (int number = 0; number < documents; number++) {
        long start = System.nanoTime();
        Publication publication = department.publication(number);
        var records = publication.rows().stream().map(row -> row(topic, row)).toList();
        ProducerRecord<byte[], byte[]> seal = seal(topic, publication);
        making += System.nanoTime() - start;
        producer.beginTransaction();
        records.forEach(producer::send);
        var unused = producer.send(seal);
        producer.commitTransaction();
        sent += records.size();
        meter.see(sent, making);
      }
    }
    return meter.rate();
  }

  private static ProducerRecord<byte[], byte[]> row(String topic, BudgetRow row) {
    return record(
        topic,
        EventType.ROW,
        row.document(),
        row.document() + "/1/" + row.sequence(),
        EventJson.write(row));
  }

  private static ProducerRecord<byte[], byte[]> seal(String topic, Publication publication) {
    String id = publication.seal().document().id();
    return record(topic, EventType.SEAL, id, id + "/1/seal", EventJson.write(publication.seal()));
  }

  /** An event of a document as the services publish theirs. */
  static ProducerRecord<byte[], byte[]> record(
      String topic, EventType type, String subject, String id, byte[] payload) {
    var record = new ProducerRecord<byte[], byte[]>(topic, subject.getBytes(UTF_8), payload);
    new CloudEvent(id, "/budgetlens/benchmark", type, subject, Instant.EPOCH)
        .headers()
        .forEach(record.headers()::add);
    return record;
  }

  /**
   * Copies a topic as classify does, batch by batch with the offsets in the same transaction.
   *
   * @return records a second
   */
  long copy(String from, String to, long expected) {
    var meter = new Meter(expected);
    long copied = 0;
    try (var consumer = clients.committed("benchmark-copy");
        KafkaProducer<byte[], byte[]> producer = clients.transactional("benchmark-copy")) {
      consumer.subscribe(List.of(from));
      while (copied < expected) {
        ConsumerRecords<byte[], byte[]> batch = consumer.poll(Duration.ofMillis(100));
        if (batch.isEmpty()) {
          continue;
        }
        producer.beginTransaction();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
          var unused =
              producer.send(
                  new ProducerRecord<>(to, null, record.key(), record.value(), record.headers()));
        }
        producer.sendOffsetsToTransaction(positions(batch), consumer.groupMetadata());
        producer.commitTransaction();
        copied += batch.count();
        meter.see(copied);
      }
    }
    return meter.rate();
  }

  private static Map<TopicPartition, OffsetAndMetadata> positions(
      ConsumerRecords<byte[], byte[]> batch) {
    var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
    for (TopicPartition partition : batch.partitions()) {
      positions.put(
          partition, new OffsetAndMetadata(batch.records(partition).getLast().offset() + 1));
    }
    return positions;
  }
}
