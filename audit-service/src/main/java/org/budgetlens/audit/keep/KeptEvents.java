package org.budgetlens.audit.keep;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.Topic;

/** Writes events to their topics, one at a time. An event is kept once the broker has it. */
@ApplicationScoped
public class KeptEvents {
  /** Where this service's events say they come from. */
  public static final String SOURCE = "/budgetlens/audit";

  private static final long PATIENCE_SECONDS = 20;

  private final KafkaProducer<byte[], byte[]> producer;

  KeptEvents(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    var settings = new HashMap<>(kafka);
    settings.keySet().retainAll(ProducerConfig.configNames());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Keeps an event under its subject as the key.
   *
   * @throws IllegalStateException if the broker does not take it in time; it may have it all the
   *     same, so the sender should try again with the same id
   */
  public void keep(Topic topic, CloudEvent attributes, Object payload) {
    var record =
        new ProducerRecord<>(
            topic.topicName(), attributes.subject().getBytes(UTF_8), EventJson.write(payload));
    attributes.headers().forEach((name, value) -> record.headers().add(name, value));
    try {
      producer.send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "%s could not be kept on %s".formatted(attributes.id(), topic.topicName()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while keeping " + attributes.id(), e);
    }
  }

  @PreDestroy
  void close() {
    producer.close();
  }
}
