package org.budgetlens.ingest.publish;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.registry.Registry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works off the outbox in a thread of its own, in the order of intake. */
@ApplicationScoped
public class Dispatcher {
  private static final Logger LOG = Logger.getLogger(Dispatcher.class);

  /** How long a document that is being published may take to be finished when stopping. */
  private static final Duration FINISH = Duration.ofSeconds(6);

  private static final Duration GIVE_UP = Duration.ofSeconds(3);

  private final Semaphore work = new Semaphore(0);
  private final Map<String, Object> kafka;
  private final String instance;
  private final Registry registry;
  private final DocumentReader reader;
  private final PublishSettings settings;
  private volatile boolean stopping;
  private volatile boolean connected;
  private volatile long turn = System.nanoTime();
  private @Nullable Thread thread;

  Dispatcher(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "budgetlens.instance") String instance,
      Registry registry,
      DocumentReader reader,
      PublishSettings settings) {
    this.kafka = kafka;
    this.instance = instance;
    this.registry = registry;
    this.reader = reader;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      thread = Thread.ofPlatform().name("outbox").start(this::run);
    } else {
      connected = true;
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    wake();
    if (thread != null && !thread.join(FINISH)) {
      thread.interrupt(); // a long reading is given up; it begins anew after the next start
      if (!thread.join(GIVE_UP)) {
        LOG.warn("The outbox did not end in time; its claims run out by themselves");
      }
    }
  }

  /** Says that the outbox has a new entry. */
  public void wake() {
    work.release();
  }

  /** Whether the broker and the database have been reached. */
  public boolean isConnected() {
    return connected;
  }

  /** Whether the outbox is worked off, or waits for broker and database as it should. */
  boolean isAlive() {
    Thread running = thread;
    return running == null
        || (running.isAlive() && System.nanoTime() - turn < settings.longestTurn().toNanos());
  }

  private void run() {
    while (!stopping) {
      try (EventProducer producer = EventProducer.open(kafka, instance, Clock.systemUTC());
          var worker = new OutboxWorker(registry, reader, producer, kafka, instance, settings)) {
        connected = true;
        try {
          work(worker);
        } finally {
          if (stopping) {
            worker.handBack();
          }
        }
      } catch (InterruptedException e) {
        stopping = true;
      } catch (RuntimeException e) {
        connected = false;
        turn = System.nanoTime();
        LOG.warnf(
            "The outbox waits %s: %s. Nothing is lost; it goes on when broker and database answer.",
            settings.retry(), rootCause(e));
        LOG.debug("Outbox", e);
        pauseFully(settings.retry());
      }
    }
  }

  private void work(OutboxWorker worker) throws InterruptedException {
    while (!stopping) {
      turn = System.nanoTime();
      work.drainPermits();
      if (!worker.workOn()) {
        pause(settings.poll());
      }
    }
  }

  private void pause(Duration most) {
    try {
      boolean woken = work.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
      LOG.tracef("Woken: %s", woken);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  private void pauseFully(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  private static String rootCause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
