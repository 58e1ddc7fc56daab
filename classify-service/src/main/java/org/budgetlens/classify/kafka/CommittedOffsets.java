package org.budgetlens.classify.kafka;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The offsets the group has committed, transactions still open excluded by waiting for them. */
final class CommittedOffsets implements AutoCloseable {
  private final Admin admin;
  private final String group;

  CommittedOffsets(Admin admin, String group) {
    this.admin = admin;
    this.group = group;
  }

  /**
   * The committed offsets of partitions; null for a partition without one.
   *
   * @throws KafkaException if the broker does not answer, or somebody's transaction with an offset
   *     of these partitions is not over yet: the client leaves such a partition out of its answer,
   *     and that must not be taken for a partition without an offset
   */
  Map<TopicPartition, OffsetAndMetadata> of(Set<TopicPartition> partitions) {
    var only = new ListConsumerGroupOffsetsSpec().topicPartitions(partitions);
    try {
      Map<TopicPartition, OffsetAndMetadata> answer =
          admin
              .listConsumerGroupOffsets(
                  Map.of(group, only), new ListConsumerGroupOffsetsOptions().requireStable(true))
              .partitionsToOffsetAndMetadata(group)
              .get();
      if (!answer.keySet().containsAll(partitions)) {
        throw new KafkaException("A transaction with offsets of " + partitions + " is still open");
      }
      return answer;
    } catch (ExecutionException e) {
      throw new KafkaException("The committed offsets could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while reading the committed offsets", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
