package org.budgetlens.operations.journal;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.budgetlens.contracts.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/** Writes to {@code budget.journal}. */
@ApplicationScoped
public class JournalTopic {
  /** As much as the topic takes (max.message.bytes). */
  private static final int LARGEST_BYTES = 8 * 1024 * 1024;

  private final Map<String, Object> kafka;
  private @Nullable KafkaProducer<byte[], byte[]> producer;

  JournalTopic(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /**
   * Sends an entry; done once the broker has it. One that is larger than the topic takes goes
   * without its details, and says so: it must not hold up those behind it. Call it where waiting
   * for a connection is fine.
   */
  public Uni<Void> send(JournalEntry entry) {
    return sendAsItIs(entry)
        .onFailure(RecordTooLargeException.class)
        .recoverWithUni(() -> sendAsItIs(JournalRecord.withoutDetails(entry)));
  }

  private Uni<Void> sendAsItIs(JournalEntry entry) {
    return Uni.createFrom()
        .emitter(
            done -> {
              var unused =
                  producer()
                      .send(
                          JournalRecord.of(entry),
                          (place, failure) -> {
                            if (failure == null) {
                              done.complete(null);
                            } else {
                              done.fail(failure);
                            }
                          });
            });
  }

  /** The first entry connects; a service that only reads needs no connection. */
  private synchronized KafkaProducer<byte[], byte[]> producer() {
    KafkaProducer<byte[], byte[]> open = producer;
    if (open == null) {
      var settings = new HashMap<>(kafka);
      settings.keySet().retainAll(ProducerConfig.configNames());
      settings.put(ProducerConfig.ACKS_CONFIG, "all");
      settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
      settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
      settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
      settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
      settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_BYTES);
      settings.put(ProducerConfig.CLIENT_ID_CONFIG, "journal");
      open = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
      producer = open;
    }
    return open;
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }
}
