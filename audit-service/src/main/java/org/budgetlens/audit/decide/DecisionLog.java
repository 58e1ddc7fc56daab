package org.budgetlens.audit.decide;

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
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;

/** Writes decisions to their topic. A decision is kept once the broker has it. */
@ApplicationScoped
class DecisionLog {
  private static final long PATIENCE_SECONDS = 20;

  private final KafkaProducer<byte[], byte[]> producer;

  DecisionLog(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    var settings = new HashMap<>(kafka);
    settings.keySet().retainAll(ProducerConfig.configNames());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Keeps a decision.
   *
   * @throws IllegalStateException if the broker does not take it in time; it may have it all the
   *     same, so the sender should try again with the same id
   */
  void keep(Decision decision) {
    var record =
        new ProducerRecord<>(
            Topic.DECISIONS.topicName(),
            decision.violation().getBytes(UTF_8),
            EventJson.write(decision));
    new CloudEvent(
            decision.id(),
            "/budgetlens/audit",
            EventType.DECISION,
            decision.violation(),
            decision.at())
        .headers()
        .forEach((name, value) -> record.headers().add(name, value));
    try {
      producer.send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The decision could not be kept", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a decision was being kept", e);
    }
  }

  @PreDestroy
  void close() {
    producer.close();
  }
}
