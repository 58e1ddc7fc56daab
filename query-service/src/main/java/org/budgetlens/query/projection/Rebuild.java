package org.budgetlens.query.projection;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.budgetlens.query.rebuild.Rebuilding;
import org.jboss.logging.Logger;

/** Rebuilds the views in a process of its own, if that is what this process is for. */
@ApplicationScoped
class Rebuild {
  private static final Logger LOG = Logger.getLogger(Rebuild.class);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int FIRST = 1;

  private final Rebuilding rebuilding;
  private final KafkaClientService clients;
  private final Projector projector;

  Rebuild(Rebuilding rebuilding, KafkaClientService clients, Projector projector) {
    this.rebuilding = rebuilding;
    this.clients = clients;
    this.projector = projector;
  }

  /** Before the topics are read: keys must be reserved by then. */
  void start(@Observes @Priority(FIRST) StartupEvent event) throws SQLException {
    if (rebuilding.isWanted()) {
      rebuilding.prepare();
      Thread.ofPlatform().name("rebuild").start(this::run);
    }
  }

  private void run() {
    try {
      rebuilding.run(this::positions, projector::isBusy);
      LOG.info("Rebuilt: the views are those of the topics");
      end(0);
    } catch (Exception e) {
      LOG.error("Not rebuilt; the old views stay", e);
      end(1);
    }
  }

  private void end(int code) {
    if (rebuilding.endsProcess()) {
      Quarkus.asyncExit(code);
    }
  }

  /** How far each partition has been read. */
  private Map<TopicPartition, Long> positions() {
    var positions = new HashMap<TopicPartition, Long>();
    // A channel that is read by several consumers has several names: rows$1, rows$2 …
    for (String channel : clients.getConsumerChannels()) {
      clients
          .getConsumers(channel)
          .forEach(it -> positions.putAll(it.getPositions().await().atMost(ANSWER)));
    }
    return positions;
  }
}
