package org.budgetlens.classify.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.budgetlens.classify.stage.Outgoing;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.Topic;

/** What the stage wants published, as records for the producer. */
final class ProducerRecords {
  /** Why the record was set aside: a reason's name. */
  static final String REASON = "dead-letter-reason";

  /** What exactly was wrong, for people. */
  static final String DETAIL = "dead-letter-detail";

  /** The topic the record came from. */
  static final String TOPIC = "dead-letter-topic";

  /** The partition it came from. */
  static final String PARTITION = "dead-letter-partition";

  /** Its offset there. */
  static final String OFFSET = "dead-letter-offset";

  private static final int DETAIL_LIMIT = 1000;

  private ProducerRecords() {}

  static ProducerRecord<byte[], byte[]> of(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Event event -> event(event);
      case Outgoing.DeadLetter letter -> deadLetter(letter);
    };
  }

  private static ProducerRecord<byte[], byte[]> event(Outgoing.Event event) {
    var record = new ProducerRecord<>(event.topic().topicName(), event.key(), event.payload());
    event.attributes().headers().forEach((name, value) -> record.headers().add(name, value));
    byte[] trace = event.trace();
    if (trace != null) {
      record.headers().add(CloudEvent.TRACE_HEADER, trace);
    }
    return record;
  }

  private static ProducerRecord<byte[], byte[]> deadLetter(Outgoing.DeadLetter letter) {
    ConsumerRecord<byte[], byte[]> original = ((ReceivedRecord) letter.original()).consumed();
    String detail = letter.detail();
    var record =
        new ProducerRecord<>(Topic.ROWS_DEAD_LETTERS.topicName(), original.key(), original.value());
    original.headers().forEach(header -> record.headers().add(header));
    record
        .headers()
        .add(REASON, bytes(letter.reason().name()))
        .add(DETAIL, bytes(detail.substring(0, Math.min(DETAIL_LIMIT, detail.length()))))
        .add(TOPIC, bytes(original.topic()))
        .add(PARTITION, bytes(Integer.toString(original.partition())))
        .add(OFFSET, bytes(Long.toString(original.offset())));
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
