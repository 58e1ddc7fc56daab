package org.budgetlens.audit.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.budgetlens.audit.evaluate.Audit;
import org.budgetlens.audit.evaluate.Evaluation;
import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.audit.evaluate.Rows;
import org.budgetlens.audit.lifecycle.Office;
import org.budgetlens.audit.shelf.PackShelf;
import org.budgetlens.audit.shelf.PacksInForce;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.ClassificationSummary;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.operations.meter.Meters;
import org.budgetlens.operations.meter.Stage;
import org.budgetlens.operations.trace.StageSpan;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Holds a document's rows until its seal, then audits the document and forgets them. What is stored
 * is only where a document begins: rows that are not held, because the document is long or another
 * process began with it, are read from the topic once more. A record that cannot be read becomes a
 * dead letter; its document then lacks a row, and its receipt says so.
 *
 * <p>When other packs come into force, every document of the partition that was audited before is
 * read once more and audited again, beside what comes in; how far that is, is kept with the rows.
 */
final class CollectRows implements Processor<byte[], byte[], String, Collected> {
  private static final Logger LOG = Logger.getLogger(CollectRows.class);

  /** The store, and its only key, of how far the partition is with the packs in force. */
  static final String PROGRESS = "progress";

  private static final Duration REPLAY_INTERVAL = Duration.ofMillis(100);

  /** How long an instance waits to hear of packs that its partition knows already. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PackShelf shelf;
  private final PastRows past;
  private final PastRows documentRows;
  private final OpenRows open = new OpenRows();
  private @Nullable ProcessorContext<String, Collected> context;
  private @Nullable Beginnings beginnings;
  private @Nullable KeyValueStore<String, Progress> progresses;
  private @Nullable Progress progress;

  /**
   * Collects rows.
   *
   * @param shelf the packs
   * @param past reads everything again, for other packs
   * @param documentRows reads the rows of one document again
   */
  CollectRows(PackShelf shelf, PastRows past, PastRows documentRows) {
    this.shelf = shelf;
    this.past = past;
    this.documentRows = documentRows;
  }

  @Override
  public void init(ProcessorContext<String, Collected> context) {
    this.context = context;
    beginnings = new Beginnings(context.getStateStore(Beginnings.NAME));
    progresses = context.getStateStore(PROGRESS);
    Progress known = progresses().get(PROGRESS);
    progress = known == null ? Progress.begin(shelf.newest()) : known;
    context.schedule(REPLAY_INTERVAL, PunctuationType.WALL_CLOCK_TIME, now -> readAgain());
  }

  @Override
  public void close() {
    past.close();
    documentRows.close();
  }

  /**
   * Where a record stands.
   *
   * @param topic its topic and partition
   * @param again whether it is read once more, for other packs
   */
  private record Place(TopicPartition topic, long offset, boolean again) {
    /** Whether it belongs to a draft, which is audited and leaves nothing behind. */
    boolean draft() {
      return topic.topic().equals(Topic.CHECK_CLASSIFIED_ROWS.topicName());
    }

    /** Whose rows they are: a document's, or the same document's when it is read once more. */
    String owner(String document) {
      return (again ? "again/" : "") + document;
    }
  }

  @Override
  public void process(Record<byte[], byte[]> received) {
    RecordMetadata at = context().recordMetadata().orElseThrow();
    take(received, new Place(new TopicPartition(at.topic(), at.partition()), at.offset(), false));
  }

  private void take(Record<byte[], byte[]> received, Place place) {
    switch (ClassifiedRecord.of(received.key(), received.value(), received.headers())) {
      case ClassifiedRecord.OfRow(BudgetRow row) -> {
        String owner = place.owner(row.document());
        beginnings().note(owner, place.offset());
        open.add(owner, row);
      }
      case ClassifiedRecord.OfSeal(DocumentSeal seal) -> {
        MDC.put("document", seal.document().id());
        try {
          audit(seal, received, place);
        } finally {
          MDC.remove("document");
        }
      }
      case ClassifiedRecord.Unreadable(String reason) -> {
        if (!place.again()) {
          refuse(received, place, reason);
        }
      }
    }
  }

  /** Audits again what was audited with other packs, a part at a time. */
  private void readAgain() {
    switchPacks();
    Progress at = progress();
    if (at.isSettled()) {
      return;
    }
    var topic =
        new TopicPartition(Topic.CLASSIFIED_ROWS.topicName(), context().taskId().partition());
    PastRows.Batch batch = past.read(topic, at.next(), at.until());
    for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
      take(
          new Record<>(record.key(), record.value(), record.timestamp(), record.headers()),
          new Place(topic, record.offset(), true));
      if (!progress().isWith(at)) {
        return; // Other packs came into force: reading begins anew, and nothing is passed over.
      }
    }
    keep(progress().readTo(batch.next()));
    if (progress().isSettled()) {
      LOG.infof("%s packs=%s auditedAgain=%d", topic, at.packs(), at.until());
    }
  }

  private void switchPacks() {
    PacksInForce newest = shelf.newest();
    if (progress().isBehind(newest)) {
      past.close();
      keep(progress().with(newest));
    }
  }

  /** What documents are audited with; the partition keeps it, even if it is not what it knew. */
  private PacksInForce packs() {
    PacksInForce newest = shelf.newest();
    String own = progress().packs();
    if (newest.name().equals(own)) {
      return newest;
    }
    PacksInForce known = shelf.await(own, PATIENCE);
    if (!known.name().equals(own)) {
      LOG.warnf("partition knows packs=%s which are not known here, uses=%s", own, known.name());
      keep(progress().insteadWith(known));
    }
    return known;
  }

  private void keep(Progress next) {
    if (!next.equals(progress)) {
      progress = next;
      progresses().put(PROGRESS, next);
    }
  }

  private void audit(DocumentSeal seal, Record<byte[], byte[]> received, Place place) {
    long started = System.nanoTime();
    switchPacks();
    PacksInForce packs = packs();
    DocumentDescriptor document = seal.document();
    String owner = place.owner(document.id());
    Collection collection = collection(seal, place);
    boolean complete = collection.present() == seal.rowCount();
    Audit audited = complete ? packs.evaluator().audit(seal, collection.rows()) : null;
    Evaluation evaluation =
        audited == null
            ? packs.evaluator().incomplete(seal, collection.present())
            : audited.evaluation();
    beginnings().forget(owner);
    open.forget(owner);
    ClassificationSummary classification = seal.classification();
    int generation = classification == null ? 0 : classification.usedGeneration();
    String audit =
        document.id() + "/" + place.topic().partition() + "@" + place.offset() + "/" + packs.name();
    for (Finding finding : evaluation.findings()) {
      send(
          new SlotEvent.Found(audit, document, generation, packs.rank(), finding), received, place);
    }
    var state = new DocumentEvent(document, DocumentStatus.AUDITED, seal.problems(), seal.counts());
    send(
        new SlotEvent.Audited(
            audit,
            state,
            generation,
            packs.rank(),
            evaluation.receipt(),
            complete,
            audited == null ? null : audited.digest(),
            audited == null ? null : PackedCells.of(audited.cells())),
        received,
        place);
    String above = audited == null ? null : Office.above(audited.digest().organisation());
    if (audited != null && above != null && !place.draft()) {
      forward(received, above, new Collected.Result(new SlotEvent.OfUnit(audited.digest())));
    }
    Meters.batchSince(Stage.AUDIT, started);
    Header trace = received.headers().lastHeader(CloudEvent.TRACE_HEADER);
    StageSpan.ended(Stage.AUDIT, document.id(), trace == null ? null : trace.value(), started);
    if (!place.draft()) {
      Meters.rows(collection.present());
      Meters.documents(DocumentStatus.AUDITED, 1);
    }
    if (!place.draft() && !place.again()) {
      keep(progress().sealed(place.offset()));
    }
  }

  /** The rows of a document, and how many of them are there. */
  private record Collection(int present, Rows rows) {}

  private Collection collection(DocumentSeal seal, Place place) {
    String owner = place.owner(seal.document().id());
    List<BudgetRow> held = open.all(owner, seal.rowCount());
    if (held != null) {
      return new Collection(seal.rowCount(), held::forEach);
    }
    OptionalLong begins = beginnings().of(owner);
    if (begins.isEmpty()) {
      return new Collection(0, reader -> {});
    }
    open.forget(owner);
    var stretch = new RowsOnTopic.Stretch(place.topic(), begins.getAsLong(), place.offset());
    var rows =
        new RowsOnTopic(
            documentRows, stretch, seal.document().id(), seal.rowCount(), RowsOnTopic.AT_ONCE);
    return new Collection(rows.present(), rows);
  }

  /** To the keeper of the document's office; a draft's goes to whoever asked. */
  private void send(SlotEvent.OfAudit event, Record<byte[], byte[]> received, Place place) {
    String office = Office.of(event.document().slot());
    forward(
        received,
        office,
        place.draft() ? new Collected.Answer(event) : new Collected.Result(event));
  }

  private void forward(Record<byte[], byte[]> received, String office, Collected collected) {
    var headers = new RecordHeaders();
    Header trace = received.headers().lastHeader(CloudEvent.TRACE_HEADER);
    if (trace != null) {
      headers.add(trace);
    }
    context().forward(new Record<>(office, collected, received.timestamp(), headers));
  }

  private void refuse(Record<byte[], byte[]> received, Place where, String reason) {
    if (where.draft()) {
      LOG.warnf(
          "A record of a draft is left out, its check will say that it is missing: %s", reason);
      return;
    }
    Meters.deadLetters(Topic.CLASSIFIED_ROWS.topicName(), 1);
    var headers = new RecordHeaders(received.headers());
    headers.add("dead-letter-reason", reason.getBytes(UTF_8));
    context()
        .recordMetadata()
        .ifPresent(
            place -> {
              headers.add("dead-letter-topic", place.topic().getBytes(UTF_8));
              headers.add("dead-letter-partition", text(place.partition()));
              headers.add("dead-letter-offset", text(place.offset()));
            });
    context()
        .forward(
            new Record<>(
                "",
                new Collected.DeadLetter(received.key(), received.value()),
                received.timestamp(),
                headers));
  }

  private static byte[] text(long number) {
    return Long.toString(number).getBytes(UTF_8);
  }

  private ProcessorContext<String, Collected> context() {
    return Objects.requireNonNull(context);
  }

  private Progress progress() {
    return Objects.requireNonNull(progress);
  }

  private KeyValueStore<String, Progress> progresses() {
    return Objects.requireNonNull(progresses);
  }

  private Beginnings beginnings() {
    return Objects.requireNonNull(beginnings);
  }
}
