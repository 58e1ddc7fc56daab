package org.budgetlens.query.rebuild;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Where topics end now. */
final class TopicEnds {
  private TopicEnds() {}

  /** The offsets behind the last committed records. */
  static Map<TopicPartition, Long> of(Map<String, Object> kafka, Collection<String> topics) {
    var settings = new HashMap<>(kafka);
    settings.keySet().retainAll(ConsumerConfig.configNames());
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .collect(Collectors.toSet());
      return consumer.endOffsets(partitions);
    }
  }
}
