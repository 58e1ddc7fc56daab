package org.budgetlens.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.budgetlens.ingest.registry.Awaited.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.identity.Identity;
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
 * order of intake. Those that are ready are published together, in one transaction; what somebody
 * claimed before goes alone:
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

  /** Documents that join a transaction wait until it has room for their rows. */
  private static final int ROWS_AT_ONCE = 10_000;

  private final Registry registry;
  private final GuardedReader reader;
  private final EventProducer producer;
  private final Map<String, Object> kafka;
  private final String instance;
  private final Duration lease;
  private final int most;
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
    this.most = Math.clamp(settings.together(), 1, EventProducer.MOST_DOCUMENTS);
    this.readAhead =
        new ReadAhead(
            this::read,
            settings.readers(),
            settings.readAhead(),
            settings.readAheadSize().asLongValue());
  }

  /**
   * Publishes the next document, and with it those behind it that have been read. Before more are
   * claimed, what is new is announced: only what has been announced is claimed.
   *
   * @return whether there was one
   */
  boolean workOn() throws InterruptedException {
    if (readAhead.wants()) {
      announce();
      readAhead.add(
          await(
              registry.claim(
                  instance, lease, readAhead.held(), readAhead.room(), producer.lastPublished())));
    }
    Optional<ReadAhead.Done> next = readAhead.next();
    if (next.isEmpty()) {
      return false;
    }
    if (isFresh(next.get())) {
      processTogether(withThoseBehind(next.get()));
    } else {
      processAlone(next.get());
    }
    return true;
  }

  /** Whether it was read, and cannot have been published before. */
  private static boolean isFresh(ReadAhead.Done document) {
    return document.claim().formerOwner() == null && document.reading() instanceof Reading.Read;
  }

  private List<ReadAhead.Done> withThoseBehind(ReadAhead.Done first) throws InterruptedException {
    var together = new ArrayList<>(List.of(first));
    int rows = rows(first);
    while (rows < ROWS_AT_ONCE && together.size() < most) {
      Optional<ReadAhead.Done> behind = readAhead.nextIfRead(OutboxWorker::isFresh);
      if (behind.isEmpty()) {
        return together;
      }
      together.add(behind.get());
      rows += rows(behind.get());
    }
    return together;
  }

  private static int rows(ReadAhead.Done document) {
    return document.reading() instanceof Reading.Read read
        ? read.tables().stream().mapToInt(table -> table.rows().size()).sum()
        : 0;
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
   * What the database or the broker will never take is a document's fault, and no outage: then each
   * goes alone.
   */
  private void processTogether(List<ReadAhead.Done> documents) {
    List<EventProducer.Parsed> parsed;
    try {
      parsed = identify(documents);
      publish(parsed);
    } catch (RuntimeException e) {
      if (NeverPublished.because(e).isEmpty()) {
        throw e;
      }
      documents.forEach(this::processAlone);
      return;
    }
    conclude(parsed.stream().map(EventProducer.Parsed::state).toList());
  }

  /** Such a document is refused, and the others go on. */
  private void processAlone(ReadAhead.Done document) {
    Claim claim = document.claim();
    MDC.put(LOGGED_DOCUMENT, claim.id());
    try {
      process(document);
    } catch (RuntimeException e) {
      Optional<Problem> never = NeverPublished.because(e);
      if (never.isEmpty() || document.reading() instanceof Reading.Refused) {
        throw e;
      }
      LOG.errorf(e, "%s cannot be published", claim.document().document().file());
      process(new ReadAhead.Done(claim, new Reading.Refused(never.get())));
    } finally {
      MDC.remove(LOGGED_DOCUMENT);
    }
  }

  private void process(ReadAhead.Done document) {
    boolean published = wasPublished(document.claim());
    switch (document.reading()) {
      case Reading.Read _ -> {
        List<EventProducer.Parsed> parsed = identify(List.of(document));
        if (!published) {
          publish(parsed);
        }
        conclude(List.of(parsed.getFirst().state()));
      }
      case Reading.Refused refused -> {
        var state =
            new DocumentEvent(
                document.claim().document().document(),
                DocumentStatus.REJECTED,
                List.of(refused.problem()),
                new DocumentCounts(0, 0, 0, 1));
        if (!published) {
          producer.follow(document.claim().trace());
          producer.reject(state);
          Meters.documents(DocumentStatus.REJECTED, 1);
        }
        conclude(List.of(state));
      }
    }
  }

  /** Gives documents that were read their identity and revision, in this order. */
  private List<EventProducer.Parsed> identify(List<ReadAhead.Done> documents) {
    Map<String, Identity> identities = new LinkedHashMap<>();
    documents.forEach(it -> identities.put(it.claim().id(), read(it).identity()));
    Map<String, DocumentDescriptor> identified = await(registry.identify(identities));
    return documents.stream().map(it -> parsed(it, identified)).toList();
  }

  private static EventProducer.Parsed parsed(
      ReadAhead.Done done, Map<String, DocumentDescriptor> identified) {
    DocumentDescriptor document = Objects.requireNonNull(identified.get(done.claim().id()));
    Reading.Read reading = read(done);
    Publication publication = Publication.of(document, reading);
    DocumentCounts counts = publication.seal().counts();
    return new EventProducer.Parsed(
        publication,
        new DocumentEvent(document, DocumentStatus.PARSED, reading.problems(), counts),
        done.claim().trace());
  }

  private static Reading.Read read(ReadAhead.Done done) {
    return (Reading.Read) done.reading();
  }

  private void publish(List<EventProducer.Parsed> documents) {
    long started = System.nanoTime();
    producer.publish(documents);
    Meters.batchSince(Stage.PUBLISH, started);
    for (EventProducer.Parsed document : documents) {
      String trace = document.trace();
      StageSpan.ended(
          Stage.PUBLISH, document.id(), trace == null ? null : trace.getBytes(UTF_8), started);
      Meters.documents(DocumentStatus.PARSED, 1);
      Meters.rows(document.publication().rows().size());
      document.publication().seal().tables().forEach(table -> Meters.parity(table.parity()));
    }
  }

  /** Asks the receipt of whoever claimed the entry before, and makes sure they do nothing more. */
  private boolean wasPublished(Claim claim) {
    String formerOwner = claim.formerOwner();
    if (formerOwner == null) {
      return false;
    }
    if (formerOwner.equals(instance)) {
      return producer.lastPublished().contains(claim.id());
    }
    try (EventProducer former = EventProducer.open(kafka, formerOwner, Clock.systemUTC())) {
      return former.lastPublished().contains(claim.id());
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

  private void conclude(List<DocumentEvent> outcomes) {
    await(registry.conclude(outcomes).replaceWith(true));
    outcomes.forEach(OutboxWorker::log);
  }

  private static void log(DocumentEvent outcome) {
    MDC.put(LOGGED_DOCUMENT, outcome.document().id());
    try {
      LOG.infof(
          "file=%s status=%s tables=%d rows=%d problems=%d",
          outcome.document().file(),
          outcome.status(),
          outcome.counts().tables(),
          outcome.counts().rows(),
          outcome.counts().problems());
    } finally {
      MDC.remove(LOGGED_DOCUMENT);
    }
  }
}
