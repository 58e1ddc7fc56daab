package org.budgetlens.classify.kafka;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.budgetlens.testing.SharedInfrastructure;

/** Another process that publishes with the service's transactional id, and thereby fences it. */
final class Rival {
  private Rival() {}

  static void takeOver(String transactionalId) {
    // In the moment in which the service ends a transaction the broker refuses; then it is asked
    // again.
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInSameThread()
        .ignoreException(InvalidTxnStateException.class)
        .until(() -> hasTakenOver(transactionalId));
  }

  private static boolean hasTakenOver(String transactionalId) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                SharedInfrastructure.bootstrapServers(),
                "transactional.id",
                transactionalId),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      return true;
    }
  }
}
