package org.budgetlens.operations.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.operations.SecuredBroker;
import org.junit.jupiter.api.Test;

/** The lag of a group, with transactions and their marks on the topic. */
class GroupLagTest {
  private static final String TOPIC = Topic.ROWS.topicName();
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final Instant NOW = Instant.parse("2026-03-02T08:30:00Z");

  @Test
  void isTheAgeOfTheOldestRecordNotHandled() throws Exception {
    String group = "lag-" + UUID.randomUUID();
    try (var admin = Admin.create(SecuredBroker.open());
        var consumer =
            new KafkaConsumer<>(
                consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var lag = new GroupLag(admin, consumer, Clock.fixed(NOW, ZoneOffset.UTC));
      long first = publish(true, NOW.minusSeconds(90), NOW.minusSeconds(60));

      assertThat(lag.secondsOf(TOPIC, group)).as("nothing committed").isEqualTo(90);

      commit(admin, group, first + 1);
      assertThat(lag.secondsOf(TOPIC, group)).as("one of two handled").isEqualTo(60);

      commit(admin, group, first + 2);
      assertThat(lag.secondsOf(TOPIC, group)).as("only the transaction's mark is left").isZero();

      publish(false, NOW.minusSeconds(30));
      assertThat(lag.secondsOf(TOPIC, group)).as("given up, so nobody will read it").isZero();

      publish(true, NOW.minusSeconds(10));
      assertThat(lag.secondsOf(TOPIC, group))
          .as("behind marks and what was given up")
          .isEqualTo(10);
    }
  }

  private static void commit(Admin admin, String group, long offset) throws Exception {
    admin
        .alterConsumerGroupOffsets(group, Map.of(PARTITION, new OffsetAndMetadata(offset)))
        .all()
        .get();
  }

  /** Returns the offset of the first record. */
  private static long publish(boolean commit, Instant... times) throws Exception {
    var settings = new HashMap<>(SecuredBroker.open());
    settings.put("transactional.id", "lag-" + UUID.randomUUID());
    long first = -1;
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (Instant time : times) {
        var record =
            new ProducerRecord<byte[], byte[]>(TOPIC, 0, time.toEpochMilli(), null, new byte[1]);
        long offset = producer.send(record).get().offset();
        first = first < 0 ? offset : first;
      }
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
    return first;
  }

  private static Map<String, Object> consumer() {
    var settings = new HashMap<>(SecuredBroker.open());
    settings.put("enable.auto.commit", false);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("max.poll.records", 1);
    return settings;
  }
}
