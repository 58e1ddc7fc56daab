package org.budgetlens.classify.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.budgetlens.classify.kafka.PartitionLeases.Lease;
import org.budgetlens.classify.stage.PartitionState;
import org.jspecify.annotations.Nullable;

/**
 * How far each leased partition has been published, as the broker knows it: the group's committed
 * offset, and the open documents in the text beside it. Read from the broker whenever a lease is
 * new or a transaction's end is in doubt.
 */
final class Progress {
  private final CommittedOffsets committed;
  private final Map<Lease, Position> positions = new HashMap<>();

  Progress(CommittedOffsets committed) {
    this.committed = committed;
  }

  /** Makes sure that the positions of these leases are known, and of no earlier ones of theirs. */
  void require(Set<Lease> leases) {
    positions.keySet().removeIf(lease -> isSuperseded(lease, leases));
    Set<TopicPartition> unknown =
        leases.stream()
            .filter(lease -> !positions.containsKey(lease))
            .map(Lease::partition)
            .collect(Collectors.toSet());
    if (unknown.isEmpty()) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> offsets = committed.of(unknown);
    for (Lease lease : leases) {
      positions.computeIfAbsent(lease, missing -> position(offsets.get(missing.partition())));
    }
  }

  Position of(Lease lease) {
    Position position = positions.get(lease);
    if (position == null) {
      throw new IllegalStateException("No position known for " + lease);
    }
    return position;
  }

  void published(Map<Lease, Position> newer) {
    positions.putAll(newer);
  }

  /** Forgets everything: only the broker knows how the last transaction ended. */
  void forget() {
    positions.clear();
  }

  private static boolean isSuperseded(Lease known, Set<Lease> current) {
    return current.stream()
        .anyMatch(
            lease -> lease.partition().equals(known.partition()) && lease.since() != known.since());
  }

  private static Position position(@Nullable OffsetAndMetadata offset) {
    return offset == null
        ? new Position(0, PartitionState.initial())
        : new Position(offset.offset(), PartitionState.decode(offset.metadata()));
  }

  /**
   * Where a partition stands.
   *
   * @param offset the next record to publish for
   * @param state its state before that record
   */
  record Position(long offset, PartitionState state) {
    OffsetAndMetadata toCommit() {
      return new OffsetAndMetadata(offset, state.encode());
    }
  }
}
