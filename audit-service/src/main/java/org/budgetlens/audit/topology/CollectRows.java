package org.budgetlens.audit.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.budgetlens.audit.evaluate.Audit;
import org.budgetlens.audit.evaluate.Evaluation;
import org.budgetlens.audit.evaluate.Evaluator;
import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.audit.lifecycle.Office;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
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
 * Stores a document's rows until its seal, then audits the document and forgets them. Holds nothing
 * in memory between records. A record that cannot be read becomes a dead letter; its document then
 * lacks a row, and its receipt says so.
 */
final class CollectRows implements Processor<byte[], byte[], String, Collected> {
  private static final Logger LOG = Logger.getLogger(CollectRows.class);

  private final Evaluator evaluator;
  private @Nullable ProcessorContext<String, Collected> context;
  private @Nullable RowStore rows;

  CollectRows(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  @Override
  public void init(ProcessorContext<String, Collected> context) {
    this.context = context;
    rows = new RowStore(context.getStateStore(RowStore.NAME));
  }

  @Override
  public void process(Record<byte[], byte[]> received) {
    Object payload;
    try {
      payload = read(received);
    } catch (UnreadableRecord e) {
      refuse(received, String.valueOf(e.getMessage()));
      return;
    }
    switch (payload) {
      case BudgetRow row -> rows().put(row, received.value());
      case DocumentSeal seal -> {
        MDC.put("document", seal.document().id());
        try {
          audit(seal, received);
        } finally {
          MDC.remove("document");
        }
      }
      default -> throw new IllegalStateException("Neither row nor seal: " + payload.getClass());
    }
  }

  private static Object read(Record<byte[], byte[]> received) throws UnreadableRecord {
    Header header = received.headers().lastHeader(CloudEvent.TYPE_HEADER);
    if (header == null || received.key() == null || received.value() == null) {
      throw new UnreadableRecord("The header ce_type, the key or the value is missing");
    }
    String name = new String(header.value(), UTF_8);
    Optional<EventType> type = EventType.of(name);
    if (type.isEmpty()
        || (type.get() != EventType.CLASSIFIED_ROW && type.get() != EventType.CLASSIFIED_SEAL)) {
      throw new UnreadableRecord("Neither a classified row nor its seal: " + name);
    }
    Object payload;
    try {
      payload = EventJson.read(received.value(), type.get());
    } catch (UncheckedIOException e) {
      throw new UnreadableRecord(String.valueOf(e.getMessage()));
    }
    String document =
        payload instanceof BudgetRow row
            ? row.document()
            : ((DocumentSeal) payload).document().id();
    if (!document.equals(new String(received.key(), UTF_8))) {
      throw new UnreadableRecord("The key is not the document's id " + document);
    }
    if (payload instanceof BudgetRow row && row.sequence() < 0) {
      throw new UnreadableRecord("A negative sequence: " + row.sequence());
    }
    return payload;
  }

  private void audit(DocumentSeal seal, Record<byte[], byte[]> received) {
    long started = System.nanoTime();
    DocumentDescriptor document = seal.document();
    RowStore store = rows();
    int present = store.count(document.id(), seal.rowCount());
    boolean complete = present == seal.rowCount();
    Audit audited =
        complete
            ? evaluator.audit(seal, reader -> store.read(document.id(), seal.rowCount(), reader))
            : null;
    Evaluation evaluation =
        audited == null ? evaluator.incomplete(seal, present) : audited.evaluation();
    store.delete(document.id());
    ClassificationSummary classification = seal.classification();
    int generation = classification == null ? 0 : classification.usedGeneration();
    String audit = document.id() + "/" + placeOf(received);
    for (Finding finding : evaluation.findings()) {
      send(new SlotEvent.Found(audit, document, generation, finding), received);
    }
    var state = new DocumentEvent(document, DocumentStatus.AUDITED, seal.problems(), seal.counts());
    send(
        new SlotEvent.Audited(
            audit,
            state,
            generation,
            evaluation.receipt(),
            complete,
            audited == null ? null : audited.digest(),
            audited == null ? null : PackedCells.of(audited.cells())),
        received);
    String above = audited == null ? null : Office.above(audited.digest().organisation());
    if (audited != null && above != null && !isDraft()) {
      forward(received, above, new Collected.Result(new SlotEvent.OfUnit(audited.digest())));
    }
    Meters.batchSince(Stage.AUDIT, started);
    Header trace = received.headers().lastHeader(CloudEvent.TRACE_HEADER);
    StageSpan.ended(Stage.AUDIT, document.id(), trace == null ? null : trace.value(), started);
    if (!isDraft()) {
      Meters.rows(present);
      Meters.documents(DocumentStatus.AUDITED, 1);
    }
  }

  /** To the keeper of the document's office; a draft's goes to whoever asked. */
  private void send(SlotEvent.OfAudit event, Record<byte[], byte[]> received) {
    String office = Office.of(event.document().slot());
    forward(
        received, office, isDraft() ? new Collected.Answer(event) : new Collected.Result(event));
  }

  /** Whether the record belongs to a draft, which is audited and leaves nothing behind. */
  private boolean isDraft() {
    return context()
        .recordMetadata()
        .filter(place -> place.topic().equals(Topic.CHECK_CLASSIFIED_ROWS.topicName()))
        .isPresent();
  }

  private String placeOf(Record<byte[], byte[]> received) {
    Optional<RecordMetadata> place = context().recordMetadata();
    return place.isEmpty()
        ? "at " + received.timestamp()
        : place.get().partition() + "@" + place.get().offset();
  }

  private void forward(Record<byte[], byte[]> received, String office, Collected collected) {
    var headers = new RecordHeaders();
    Header trace = received.headers().lastHeader(CloudEvent.TRACE_HEADER);
    if (trace != null) {
      headers.add(trace);
    }
    context().forward(new Record<>(office, collected, received.timestamp(), headers));
  }

  private void refuse(Record<byte[], byte[]> received, String reason) {
    if (isDraft()) {
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

  private RowStore rows() {
    return Objects.requireNonNull(rows);
  }

  /** A record that is no row and no seal. */
  private static final class UnreadableRecord extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableRecord(String reason) {
      super(reason);
    }
  }
}
