package org.budgetlens.audit.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.budgetlens.contracts.audit.PackEvent;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;

/** Writes packs to their topic. A pack is kept once the broker has it. */
@ApplicationScoped
class PackLog {
  private static final long PATIENCE_SECONDS = 20;

  private final KafkaProducer<byte[], byte[]> producer;
  private final Clock clock = Clock.systemUTC();

  PackLog(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    var settings = new HashMap<>(kafka);
    settings.keySet().retainAll(ProducerConfig.configNames());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Keeps a pack.
   *
   * @throws IllegalStateException if the broker does not take it in time; sent again, it is the
   *     same
   */
  void keep(PackEvent event) {
    var record =
        new ProducerRecord<>(
            Topic.PACKS.topicName(), event.key().getBytes(UTF_8), EventJson.write(event));
    new CloudEvent(
            event.key() + "/" + event.activationNumber(),
            "/budgetlens/audit",
            EventType.PACK,
            event.key(),
            clock.instant())
        .headers()
        .forEach((name, value) -> record.headers().add(name, value));
    try {
      producer.send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The pack could not be kept", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a pack was being kept", e);
    }
  }

  @PreDestroy
  void close() {
    producer.close();
  }
}
