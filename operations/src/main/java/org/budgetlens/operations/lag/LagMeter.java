package org.budgetlens.operations.lag;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.budgetlens.operations.meter.Meter;
import org.jboss.logging.Logger;

/** Keeps the lag of the service's consumer groups up to date, beside everything else. */
@ApplicationScoped
class LagMeter {
  private static final Logger LOG = Logger.getLogger(LagMeter.class);

  private final Map<String, Object> kafka;
  private final LagSettings settings;
  private final Map<String, Double> seconds = new ConcurrentHashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);

  LagMeter(@Identifier("default-kafka-broker") Map<String, Object> kafka, LagSettings settings) {
    this.kafka = kafka;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    settings
        .groups()
        .keySet()
        .forEach(
            topic ->
                Gauge.builder(
                        Meter.LAG.meterName(),
                        seconds,
                        known -> known.getOrDefault(topic, Double.NaN))
                    .description(Meter.LAG.description())
                    .tag("topic", topic)
                    .register(Metrics.globalRegistry));
    if (!settings.groups().isEmpty()) {
      var unused = Thread.ofPlatform().name("lag").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  private void run() {
    while (!stopsWithinInterval()) {
      try (var admin = Admin.create(only(AdminClientConfig.configNames()));
          var consumer =
              new KafkaConsumer<>(
                  consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
        var lag = new GroupLag(admin, consumer, Clock.systemUTC());
        do {
          measure(lag);
        } while (!stopsWithinInterval());
      } catch (RuntimeException | ExecutionException | TimeoutException e) {
        seconds.clear();
        LOG.debugf(e, "lag=unknown");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void measure(GroupLag lag)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (Map.Entry<String, String> followed : settings.groups().entrySet()) {
      seconds.put(followed.getKey(), lag.secondsOf(followed.getKey(), followed.getValue()));
    }
  }

  private Map<String, Object> consumer() {
    Map<String, Object> consumer = only(ConsumerConfig.configNames());
    consumer.remove(ConsumerConfig.GROUP_ID_CONFIG);
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    consumer.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
    consumer.put(ConsumerConfig.CLIENT_ID_CONFIG, "lag");
    return consumer;
  }

  private Map<String, Object> only(Set<String> names) {
    var known = new HashMap<>(kafka);
    known.keySet().retainAll(names);
    return known;
  }

  private boolean stopsWithinInterval() {
    try {
      return stopping.await(settings.interval().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
