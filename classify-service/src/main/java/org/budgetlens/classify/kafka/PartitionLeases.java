package org.budgetlens.classify.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Which partitions this instance may publish for. The consumer reads ahead, so batches can still be
 * waiting when a rebalance takes their partition away; another instance then starts at the offset
 * committed last. What must not happen is that such a batch is published all the same.
 *
 * <p>So the consumer's thread gives a partition back only while {@link #lock} is free, and whoever
 * publishes holds it, and asks for the lease of every partition of the batch. Records read in an
 * earlier generation of the group than the lease are from before the partition went away and came
 * back.
 */
@ApplicationScoped
@Identifier("rows")
public class PartitionLeases implements KafkaConsumerRebalanceListener {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<TopicPartition, Integer> generations = new HashMap<>();
  private volatile @Nullable ConsumerGroupMetadata membership;

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    lock.lock();
    try {
      ConsumerGroupMetadata current = consumer.groupMetadata();
      membership = current;
      partitions.forEach(partition -> generations.put(partition, current.generationId()));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    lock.lock();
    try {
      partitions.forEach(generations::remove);
    } finally {
      lock.unlock();
    }
  }

  /** To be held while publishing. */
  ReentrantLock lock() {
    return lock;
  }

  /**
   * The lease under which records read in a generation may be published; empty where the partition
   * has been given back since.
   */
  Optional<Lease> lease(TopicPartition partition, int readIn) {
    Integer since = generations.get(partition);
    return since == null || readIn < since
        ? Optional.empty()
        : Optional.of(new Lease(partition, since));
  }

  /** The lease of every partition held now. */
  List<Lease> held() {
    return generations.entrySet().stream()
        .map(held -> new Lease(held.getKey(), held.getValue()))
        .toList();
  }

  /** Whether the group has this instance as a member, with or without partitions. */
  boolean isMember() {
    return membership != null; // without the lock, which is held as long as a transaction takes
  }

  /** The group's view of this instance; the broker refuses offsets of an outdated one. */
  ConsumerGroupMetadata membership() {
    ConsumerGroupMetadata current = membership;
    if (current == null) {
      throw new IllegalStateException("Not a member of the group yet");
    }
    return current;
  }

  /**
   * A partition held without interruption.
   *
   * @param partition the partition
   * @param since the group's generation in which it was given to this instance
   */
  record Lease(TopicPartition partition, int since) {}
}
