package org.budgetlens.ingest.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.budgetlens.ingest.registry.Awaited.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the findings of drafts from Kafka into the registry. A batch counts as taken once the
 * database has it; one that comes again changes nothing.
 */
@ApplicationScoped
class FindingsReceiver {
  private static final Logger LOG = Logger.getLogger(FindingsReceiver.class);
  private static final String GROUP = "budgetlens-ingest-checks";
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long RETRY_MILLIS = 2_000;

  private final Map<String, Object> kafka;
  private final CheckRegistry registry;
  private final String instance;
  private final Instant started = Instant.now();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
  private @Nullable Thread thread;

  FindingsReceiver(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      CheckRegistry registry,
      @ConfigProperty(name = "budgetlens.instance") String instance) {
    this.kafka = kafka;
    this.registry = registry;
    this.instance = instance;
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().name("draft-findings").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    KafkaConsumer<String, byte[]> current = consumer;
    if (current != null) {
      current.wakeup();
    }
    if (thread != null) {
      thread.join(Duration.ofSeconds(8));
    }
  }

  private void run() {
    boolean interruptedTold = false;
    while (!isStopping()) {
      try (var current = open()) {
        consumer = current;
        if (!interruptedTold) {
          await(registry.rejectInterrupted(instance, started, DraftChecks.notFinished()));
          interruptedTold = true;
        }
        current.subscribe(List.of(Topic.CHECKS.topicName()));
        while (!isStopping()) {
          for (ConsumerRecord<String, byte[]> received : current.poll(POLL)) {
            take(received);
          }
          current.commitSync();
        }
      } catch (WakeupException e) {
        LOG.trace("Woken to stop");
      } catch (RuntimeException e) {
        LOG.warnf("Findings of drafts wait: %s", e);
        LOG.debug("Findings", e);
        pause();
      }
    }
  }

  private void take(ConsumerRecord<String, byte[]> received) {
    if (received.key() == null || received.value() == null) {
      LOG.warnf("%s holds a record without key or value; left out", received.topic());
      return;
    }
    Header type = received.headers().lastHeader(CloudEvent.TYPE_HEADER);
    String name = type == null ? "" : new String(type.value(), UTF_8);
    String payload = new String(received.value(), UTF_8);
    if (EventType.VIOLATION.ceType().equals(name)) {
      // The last part of the event's id is the violation's.
      Header id = received.headers().lastHeader("ce_id");
      String event = id == null ? "" : new String(id.value(), UTF_8);
      String violation = event.substring(event.lastIndexOf('/') + 1);
      await(registry.found(received.key(), violation, received.offset(), payload));
    } else if (EventType.RECEIPT.ceType().equals(name)) {
      await(registry.audited(received.key(), payload));
    } else {
      LOG.warnf("%s holds a record of type %s; left out", received.topic(), name);
    }
  }

  private KafkaConsumer<String, byte[]> open() {
    var config = new HashMap<>(kafka);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private void pause() {
    try {
      boolean stopped = stopping.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
      LOG.tracef("Stopping: %s", stopped);
    } catch (InterruptedException e) {
      stopping.countDown();
    }
  }
}
