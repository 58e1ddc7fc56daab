package org.budgetlens.classify.generation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.budgetlens.classify.catalog.BuiltInCatalogs;
import org.budgetlens.contracts.catalog.CatalogRecord;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.event.Topic;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code budget.catalogs} from its beginning and for ever after, as every instance does, and
 * publishes there. Publishing what is there already does nothing.
 */
@ApplicationScoped
public class CatalogTopic {
  private static final Logger LOG = Logger.getLogger(CatalogTopic.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final CatalogBook book;
  private final BuiltInCatalogs builtIn;
  private final CatalogClients clients;
  private final InstantSource clock = InstantSource.system();
  private final Set<String> published = ConcurrentHashMap.newKeySet();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Consumer<byte[], byte[]> polling;
  private @Nullable Thread reader;

  CatalogTopic(CatalogBook book, BuiltInCatalogs builtIn, CatalogClients clients) {
    this.book = book;
    this.builtIn = builtIn;
    this.clients = clients;
  }

  void start(@Observes StartupEvent event) {
    reader = Thread.ofPlatform().name("classify-catalogs").daemon().start(this::read);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    Consumer<byte[], byte[]> current = polling;
    if (current != null) {
      current.wakeup();
    }
    Thread thread = reader;
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
  }

  /**
   * Publishes editions, crosswalks and generations, in this order, that the topic does not hold
   * like this yet. When it returns they are on the topic; every instance learns them from there.
   *
   * @throws KafkaException if the broker does not take them
   */
  public void publish(Collection<? extends CatalogRecord> entries) {
    var missing = new ArrayList<CatalogRecord>();
    for (CatalogRecord entry : entries) {
      if (!onTopic(entry)) {
        missing.add(entry);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    try (Producer<byte[], byte[]> producer = clients.producer()) {
      var sent = new ArrayList<Future<?>>();
      for (CatalogRecord entry : missing) {
        sent.add(producer.send(CatalogRecords.write(entry, clock.instant())));
      }
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("The catalogs could not be published", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while publishing catalogs", e);
    }
  }

  private boolean onTopic(CatalogRecord entry) {
    return published.contains(entry.key())
        && Optional.of(entry).equals(book.library().entry(entry.key()));
  }

  private void read() {
    while (stopping.getCount() > 0) {
      try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
        polling = consumer;
        follow(consumer);
      } catch (WakeupException | InterruptException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warnf("budget.catalogs not read, trying again: %s", e);
        pause();
      } finally {
        polling = null;
      }
    }
  }

  private void follow(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.CATALOGS.topicName()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new KafkaException("The topic " + Topic.CATALOGS.topicName() + " does not exist");
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    boolean caughtUp = book.isLoaded();
    while (stopping.getCount() > 0) {
      if (!caughtUp
          && ends.entrySet().stream()
              .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
        caughtUp = true;
        book.loaded();
        publishBuiltIn();
      }
      learn(consumer.poll(POLL));
    }
  }

  private void learn(ConsumerRecords<byte[], byte[]> records) {
    var entries = new ArrayList<CatalogRecord>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        CatalogRecord entry = CatalogRecords.read(record);
        if (entry != null) {
          entries.add(entry);
          published.add(entry.key());
        }
      } catch (UncheckedIOException | IllegalArgumentException e) {
        LOG.errorf(
            "partition=%d offset=%d is no catalog: %s", record.partition(), record.offset(), e);
      }
    }
    if (!entries.isEmpty()) {
      book.learn(entries);
    }
  }

  private void publishBuiltIn() {
    var entries = new ArrayList<CatalogRecord>(builtIn.editions());
    builtIn.crosswalks().stream().filter(this::isNotReplaced).forEach(entries::add);
    entries.add(builtIn.generation());
    publish(entries);
  }

  /** The bureau's own crosswalk stays, whatever comes with the service. */
  private boolean isNotReplaced(Crosswalk crosswalk) {
    return book.library().crosswalks().stream()
        .noneMatch(known -> known.key().equals(crosswalk.key()) && known.generation() != null);
  }

  private void pause() {
    try {
      boolean stops = stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      LOG.debugf("paused, stopping=%s", stops);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }
}
