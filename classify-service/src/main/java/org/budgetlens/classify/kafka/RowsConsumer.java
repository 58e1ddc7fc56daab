package org.budgetlens.classify.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.budgetlens.classify.stage.UnknownGenerationException;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes batches of {@code budget.rows} in order and holds on to each until it is published. A batch
 * that cannot be published, because the broker is away, is tried again and again: what comes after
 * it waits, and the channel stops reading.
 *
 * <p>Not done by SmallRye's {@code KafkaTransactions} (4.33): it reports a transaction as done
 * whose commit failed, or that a rebalance overtook, and goes on behind records that were never
 * published.
 */
@ApplicationScoped
class RowsConsumer {
  private static final Logger LOG = Logger.getLogger(RowsConsumer.class);

  private final RowsPublisher publisher;
  private final PublishingHealth health;
  private final ClassifySettings settings;
  private final CountDownLatch stopping = new CountDownLatch(1);

  RowsConsumer(
      RowsPublisher publisher, @Readiness PublishingHealth health, ClassifySettings settings) {
    this.publisher = publisher;
    this.health = health;
    this.settings = settings;
  }

  @Incoming("rows")
  @Blocking("classify")
  void consume(
      ConsumerRecords<byte[], byte[]> batch,
      IncomingKafkaRecordBatchMetadata<byte[], byte[]> metadata) {
    Duration delay = settings.retryDelay();
    while (!published(batch, metadata.getConsumerGroupGenerationId())) {
      if (stopsWithin(delay)) {
        return;
      }
      delay = Duration.ofMillis(Math.min(2 * delay.toMillis(), settings.retryMaximum().toMillis()));
    }
  }

  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("classify-connect").start(this::connect);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
    publisher.close();
  }

  private boolean published(ConsumerRecords<byte[], byte[]> batch, int generation) {
    try {
      publisher.publish(batch, generation);
      health.works();
      return true;
    } catch (UnknownGenerationException e) {
      LOG.debugf("records=%d wait: %s", batch.count(), e.getMessage());
      return false;
    } catch (RuntimeException e) {
      health.fails(e);
      LOG.warnf("records=%d not published, trying again: %s", batch.count(), e);
      LOG.debug("The failure", e);
      return false;
    }
  }

  private void connect() {
    try {
      publisher.connect();
      health.works();
    } catch (RuntimeException e) {
      health.fails(e);
      LOG.warnf("not connected; connecting with the first batch: %s", e);
    }
  }

  private boolean stopsWithin(Duration delay) {
    try {
      return stopping.await(delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
