package org.budgetlens.ingest.publish;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Publishes drafts to be classified and audited, each in one transaction. Connects with the first
 * draft; after a failure, with the next.
 */
@ApplicationScoped
public class DraftPublisher {
  private final Map<String, Object> kafka;
  private final String instance;
  private @Nullable EventProducer producer;

  DraftPublisher(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "budgetlens.instance") String instance) {
    this.kafka = kafka;
    this.instance = instance;
  }

  /** Publishes a draft's rows and seal, all or nothing. */
  public synchronized void publish(Publication draft) {
    try {
      connected().publishDraft(draft);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  synchronized void stop(@Observes ShutdownEvent event) {
    close();
  }

  private EventProducer connected() {
    EventProducer current = producer;
    if (current == null) {
      current = EventProducer.open(kafka, "checks-" + instance, Clock.systemUTC());
      producer = current;
    }
    return current;
  }

  private void close() {
    EventProducer current = producer;
    producer = null;
    if (current != null) {
      current.close();
    }
  }
}
