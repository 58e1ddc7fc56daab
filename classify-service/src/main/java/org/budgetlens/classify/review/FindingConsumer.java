package org.budgetlens.classify.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.budgetlens.classify.edition.Activations.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.budgetlens.classify.generation.CatalogClients;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.Topic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps the findings of stored documents in the database, beside the pipeline: while the database
 * does not answer this waits and rows are classified all the same. Offsets are committed after the
 * findings; what is read twice replaces itself.
 */
@ApplicationScoped
class FindingConsumer {
  private static final Logger LOG = Logger.getLogger(FindingConsumer.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final CatalogClients clients;
  private final FindingStore store;
  private final String group;
  private final CountDownLatch stopping = new CountDownLatch(1);

  FindingConsumer(
      CatalogClients clients,
      FindingStore store,
      @ConfigProperty(name = "budgetlens.classify.group") String group) {
    this.clients = clients;
    this.store = store;
    this.group = group + "-reviews";
  }

  void start(@Observes StartupEvent event) {
    var unused = Thread.ofPlatform().name("classify-reviews").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  private void run() {
    Duration pause = Duration.ZERO;
    while (!stopsWithin(pause)) {
      try (Consumer<byte[], byte[]> consumer = clients.consumerOf(group)) {
        follow(consumer);
      } catch (RuntimeException e) {
        LOG.infof("findings wait: %s", e.getMessage());
        LOG.debug("The failure", e);
      }
      pause = PAUSE;
    }
  }

  private void follow(Consumer<byte[], byte[]> consumer) {
    Map<TopicPartition, FindingCollector> collectors = new HashMap<>();
    consumer.subscribe(
        List.of(Topic.CLASSIFIED_ROWS.topicName()),
        new ConsumerRebalanceListener() {
          @Override
          public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(collectors::remove);
          }

          @Override
          public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> collectors.put(partition, new FindingCollector()));
          }
        });
    while (stopping.getCount() > 0) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
      for (TopicPartition partition : records.partitions()) {
        FindingCollector collector =
            collectors.computeIfAbsent(partition, held -> new FindingCollector());
        for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
          findings(collector, record).ifPresent(found -> await(store.keep(found)));
        }
        long next = records.records(partition).getLast().offset() + 1;
        done.put(partition, new OffsetAndMetadata(collector.position(next)));
      }
      if (!done.isEmpty()) {
        consumer.commitSync(done);
      }
    }
  }

  private static Optional<DocumentFindings> findings(
      FindingCollector collector, ConsumerRecord<byte[], byte[]> record) {
    Header type = record.headers().lastHeader(CloudEvent.TYPE_HEADER);
    return type == null || record.key() == null || record.value() == null
        ? Optional.empty()
        : collector.add(
            new String(record.key(), UTF_8),
            new String(type.value(), UTF_8),
            record.value(),
            record.offset());
  }

  private boolean stopsWithin(Duration pause) {
    try {
      return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
