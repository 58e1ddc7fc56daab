package org.budgetlens.classify.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.testing.SharedInfrastructure;
import org.junit.jupiter.api.Test;

class CommittedOffsetsTest {
  private final String group = "offsets-" + UUID.randomUUID();
  private final TopicPartition partition = new TopicPartition(Topic.ROWS.topicName(), 0);

  @Test
  void anOpenTransactionIsNotTakenForAPartitionWithoutAnOffset() {
    try (var producer = producer();
        var committed = committed()) {
      assertThat(committed.of(Set.of(partition))).containsEntry(partition, null);

      producer.initTransactions();
      producer.beginTransaction();
      producer.sendOffsetsToTransaction(
          Map.of(partition, new OffsetAndMetadata(7, "state")), new ConsumerGroupMetadata(group));

      assertThatThrownBy(() -> committed.of(Set.of(partition)))
          .isInstanceOf(KafkaException.class)
          .hasMessageContaining("still open");

      producer.commitTransaction();
      org.awaitility.Awaitility.await()
          .ignoreExceptions()
          .untilAsserted(
              () ->
                  assertThat(committed.of(Set.of(partition)))
                      .containsEntry(partition, new OffsetAndMetadata(7, "state")));
    }
  }

  private CommittedOffsets committed() {
    return new CommittedOffsets(
        Admin.create(Map.of("bootstrap.servers", (Object) SharedInfrastructure.bootstrapServers())),
        group);
  }

  private static KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            SharedInfrastructure.bootstrapServers(),
            "transactional.id",
            "offsets-" + UUID.randomUUID()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
