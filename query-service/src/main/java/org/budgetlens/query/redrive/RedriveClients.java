package org.budgetlens.query.redrive;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Clients of the broker, made for one redrive and closed after it. */
@ApplicationScoped
class RedriveClients {
  /** What their transactional ids begin with, for the broker's access rules. */
  private static final String TRANSACTIONAL_ID = "query-redrive-";

  private static final int LARGEST_RECORD = 8 << 20;

  private final Map<String, Object> settings;

  RedriveClients(@Identifier("default-kafka-broker") Map<String, Object> settings) {
    this.settings = Map.copyOf(settings);
  }

  /** Reads what is committed, without a group. */
  Consumer<byte[], byte[]> consumer() {
    Map<String, Object> own = known(ConsumerConfig.configNames());
    own.keySet().remove(ConsumerConfig.GROUP_ID_CONFIG);
    own.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Writes in transactions. Each has an id of its own: two redrives of the same letters both go
   * through, and what is published twice changes nothing.
   */
  Producer<byte[], byte[]> producer() {
    Map<String, Object> own = known(ProducerConfig.configNames());
    own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID + UUID.randomUUID());
    own.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
    own.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    var producer = new KafkaProducer<>(own, new ByteArraySerializer(), new ByteArraySerializer());
    producer.initTransactions();
    return producer;
  }

  private Map<String, Object> known(Set<String> names) {
    var own = new HashMap<>(settings);
    own.keySet().retainAll(names);
    return own;
  }
}
