package org.budgetlens.classify.generation;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Clients for {@code budget.catalogs}, and for reading rows outside of the group. */
@ApplicationScoped
public class CatalogClients {
  private final Map<String, Object> settings;

  CatalogClients(@Identifier("default-kafka-broker") Map<String, Object> settings) {
    this.settings = settings;
  }

  /** A consumer without a group, of committed records from the beginning. */
  public Consumer<byte[], byte[]> consumer() {
    return consumer(Map.of());
  }

  /** A consumer of a group, of committed records from the beginning; offsets are its caller's. */
  public Consumer<byte[], byte[]> consumerOf(String group) {
    return consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, group));
  }

  private Consumer<byte[], byte[]> consumer(Map<String, Object> more) {
    Map<String, Object> consumer = only(ConsumerConfig.configNames());
    consumer.remove(ConsumerConfig.GROUP_ID_CONFIG);
    consumer.putAll(more);
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8_388_608);
    consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 4_000);
    return new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  Producer<byte[], byte[]> producer() {
    Map<String, Object> producer = only(ProducerConfig.configNames());
    producer.put(ProducerConfig.ACKS_CONFIG, "all");
    producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8_388_608);
    producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
    producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    return new KafkaProducer<>(producer, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Map<String, Object> only(Set<String> names) {
    var known = new HashMap<>(settings);
    known.keySet().retainAll(names);
    return known;
  }
}
