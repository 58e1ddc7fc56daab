package org.budgetlens.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.budgetlens.ingest.registry.Awaited.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.registry.Claim;
import org.budgetlens.ingest.registry.Registry;
import org.budgetlens.operations.meter.Meters;
import org.budgetlens.operations.meter.Stage;
import org.budgetlens.operations.trace.StageSpan;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Takes documents from the outbox to Kafka. Several are read side by side; all else goes in the
 * order of intake, one after the other:
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
final class OutboxWorker implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(OutboxWorker.class);

  /** Every line of the log while a document is worked on says which. */
  private static final String LOGGED_DOCUMENT = "document";

  private static final int ANNOUNCE_AT_ONCE = 500;

  private final Registry registry;
  private final GuardedReader reader;
  private final EventProducer producer;
  private final Map<String, Object> kafka;
  private final String instance;
  private final Duration lease;
  private final ReadAhead readAhead;

  OutboxWorker(
      Registry registry,
      DocumentReader reader,
      EventProducer producer,
      Map<String, Object> kafka,
      String instance,
      PublishSettings settings) {
    this.registry = registry;
    this.reader = new GuardedReader(reader, settings.longestReading());
    this.producer = producer;
    this.kafka = kafka;
    this.instance = instance;
    this.lease = settings.lease();
    this.readAhead =
        new ReadAhead(
            this::read,
            settings.readers(),
            settings.readAhead(),
            settings.readAheadSize().asLongValue());
  }

  /**
   * Publishes one document. Before more are claimed, what is new is announced: only what has been
   * announced is claimed.
   *
   * @return whether there was one
   */
  boolean workOne() throws InterruptedException {
    if (readAhead.wants()) {
      announce();
      readAhead.add(
          await(
              registry.claim(
                  instance, lease, readAhead.held(), readAhead.room(), producer.lastPublished())));
    }
    Optional<ReadAhead.Done> done = readAhead.next();
    done.ifPresent(
        document -> {
          MDC.put(LOGGED_DOCUMENT, document.claim().id());
          try {
            processOrRefuse(document.claim(), document.reading());
          } finally {
            MDC.remove(LOGGED_DOCUMENT);
          }
        });
    return done.isPresent();
  }

  /**
   * Gives back what has been claimed and not begun to be published. What an earlier run may have
   * published stays claimed: its receipt tells, under this instance's name.
   */
  void handBack() {
    List<String> untouched = readAhead.untouched();
    if (!untouched.isEmpty()) {
      await(registry.release(instance, untouched).replaceWith(true));
      LOG.infof("Handed back: documents=%d", untouched.size());
    }
  }

  @Override
  public void close() {
    readAhead.close();
  }

  private void announce() {
    List<DocumentEvent> received = await(registry.unannounced(ANNOUNCE_AT_ONCE));
    if (!received.isEmpty()) {
      producer.follow(null);
      producer.announce(received);
      Meters.documents(DocumentStatus.RECEIVED, received.size());
      await(
          registry
              .announced(received.stream().map(event -> event.document().id()).toList())
              .replaceWith(true));
    }
  }

  /**
   * What the database or the broker will never take is the document's fault, and no outage: it is
   * refused, and the others go on.
   */
  private void processOrRefuse(Claim claim, Reading reading) {
    try {
      process(claim, reading);
    } catch (RuntimeException e) {
      Optional<Problem> never = NeverPublished.because(e);
      if (never.isEmpty() || reading instanceof Reading.Refused) {
        throw e;
      }
      LOG.errorf(e, "%s cannot be published", claim.document().document().file());
      process(claim, new Reading.Refused(never.get()));
    }
  }

  private void process(Claim claim, Reading reading) {
    boolean published = wasPublished(claim);
    producer.follow(claim.trace());
    switch (reading) {
      case Reading.Read read -> {
        DocumentDescriptor document = await(registry.identify(claim.id(), read.identity()));
        Publication publication = Publication.of(document, read);
        DocumentCounts counts = publication.seal().counts();
        if (!published) {
          publish(
              claim,
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
          Meters.documents(DocumentStatus.REJECTED, 1);
        }
        conclude(claim, DocumentStatus.REJECTED, problems, counts);
        LOG.infof(
            "Rejected %s: %s",
            claim.document().document().file(), refused.problem().message().en());
      }
    }
  }

  private void publish(Claim claim, Publication publication, DocumentEvent state) {
    long started = System.nanoTime();
    producer.publish(publication, state);
    Meters.batchSince(Stage.PUBLISH, started);
    String trace = claim.trace();
    StageSpan.ended(
        Stage.PUBLISH, claim.id(), trace == null ? null : trace.getBytes(UTF_8), started);
    Meters.documents(DocumentStatus.PARSED, 1);
    Meters.rows(publication.rows().size());
    publication.seal().tables().forEach(table -> Meters.parity(table.parity()));
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

  private Reading read(Claim claim) {
    byte[] content = await(registry.content(claim.id()));
    long started = System.nanoTime();
    MDC.put(LOGGED_DOCUMENT, claim.id());
    try {
      return reader.read(claim.document().document().file(), content, claim.hints());
    } finally {
      MDC.remove(LOGGED_DOCUMENT);
      Meters.batchSince(Stage.READ, started);
    }
  }

  private void conclude(
      Claim claim, DocumentStatus outcome, List<Problem> problems, DocumentCounts counts) {
    await(registry.conclude(claim.id(), outcome, problems, counts).replaceWith(true));
  }
}
