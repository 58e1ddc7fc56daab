package org.budgetlens.ingest.publish;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.registry.Claim;
import org.budgetlens.ingest.registry.Registry;
import org.jboss.logging.Logger;

/**
 * Takes one document from the outbox to Kafka:
 *
 * <pre>
 * claim ─▶ read ─▶ identify ─▶ publish ─▶ conclude
 *   │                            │
 *   └── claimed before? ── published? ──▶ conclude
 * </pre>
 *
 * A crash before {@code publish} commits leaves nothing on Kafka and the entry in the outbox; one
 * after it leaves the entry and the receipt that says so. Either way the next attempt does the
 * rest.
 */
final class OutboxWorker {
  private static final Logger LOG = Logger.getLogger(OutboxWorker.class);
  private static final int ANNOUNCE_AT_ONCE = 500;

  private final Registry registry;
  private final DocumentReader reader;
  private final EventProducer producer;
  private final Map<String, Object> kafka;
  private final String instance;
  private final Duration lease;

  OutboxWorker(
      Registry registry,
      DocumentReader reader,
      EventProducer producer,
      Map<String, Object> kafka,
      String instance,
      Duration lease) {
    this.registry = registry;
    this.reader = reader;
    this.producer = producer;
    this.kafka = kafka;
    this.instance = instance;
    this.lease = lease;
  }

  /** Announces what is new and works off one entry. Returns whether there was one. */
  boolean workOne() {
    announce();
    Optional<Claim> claim = await(registry.claim(instance, lease));
    claim.ifPresent(this::process);
    return claim.isPresent();
  }

  private void announce() {
    List<DocumentEvent> received = await(registry.unannounced(ANNOUNCE_AT_ONCE));
    if (!received.isEmpty()) {
      producer.announce(received);
      await(
          registry
              .announced(received.stream().map(event -> event.document().id()).toList())
              .replaceWith(true));
    }
  }

  private void process(Claim claim) {
    boolean published = wasPublished(claim);
    Reading reading = read(claim);
    switch (reading) {
      case Reading.Read read -> {
        DocumentDescriptor document = await(registry.identify(claim.id(), read.identity()));
        Publication publication = Publication.of(document, read);
        DocumentCounts counts = publication.seal().counts();
        if (!published) {
          producer.publish(
              publication,
              new DocumentEvent(document, DocumentStatus.PARSED, read.problems(), counts));
        }
        conclude(claim, DocumentStatus.PARSED, read.problems(), counts);
        LOG.infof(
            "Published %s: %d tables, %d rows, %d problems",
            document.file(), counts.tables(), counts.rows(), counts.problems());
      }
      case Reading.Refused refused -> {
        List<Problem> problems = List.of(refused.problem());
        var counts = new DocumentCounts(0, 0, 0, 1);
        if (!published) {
          producer.reject(
              new DocumentEvent(
                  claim.document().document(), DocumentStatus.REJECTED, problems, counts));
        }
        conclude(claim, DocumentStatus.REJECTED, problems, counts);
        LOG.infof(
            "Rejected %s: %s",
            claim.document().document().file(), refused.problem().message().en());
      }
    }
  }

  /** Asks the receipt of whoever claimed the entry before, and makes sure they do nothing more. */
  private boolean wasPublished(Claim claim) {
    String formerOwner = claim.formerOwner();
    if (formerOwner == null) {
      return false;
    }
    if (formerOwner.equals(instance)) {
      return producer.lastPublished().equals(claim.id());
    }
    try (EventProducer former = EventProducer.open(kafka, formerOwner, Clock.systemUTC())) {
      return former.lastPublished().equals(claim.id());
    }
  }

  /** A fault in the reader concerns this document only; the others must go on. */
  private Reading read(Claim claim) {
    byte[] content = await(registry.content(claim.id()));
    try {
      return reader.read(content, claim.hints());
    } catch (RuntimeException e) {
      LOG.errorf(e, "The reader failed on %s", claim.document().document().file());
      return new Reading.Refused(
          new Problem(
              "READER_FAILED",
              Problem.Level.ERROR,
              null,
              null,
              null,
              new Localized(
                  "读取程序出错（%s），文件未读取；请将此文件交给维护人员。".formatted(e),
                  "The reader failed (%s) and the document was not read; please hand it to the maintainers."
                      .formatted(e))));
    }
  }

  private void conclude(
      Claim claim, DocumentStatus outcome, List<Problem> problems, DocumentCounts counts) {
    await(registry.conclude(claim.id(), outcome, problems, counts).replaceWith(true));
  }

  private static <T> T await(Uni<T> uni) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> uni);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
