package org.budgetlens.classify.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.classify.stage.Outgoing.DeadLetter;
import org.budgetlens.classify.stage.Outgoing.Event;
import org.budgetlens.classify.stage.Outgoing.Reason;
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

/**
 * Turns records of one partition of {@code budget.rows} into what is published for them, in the
 * same order: a row into its classified row, a seal into the classified seal and the document's new
 * status, anything else into a dead letter. No record is ever dropped and none stops the stage.
 */
public final class ClassifyStage {
  private static final String SOURCE = "/budgetlens/classify";

  private final UnaryOperator<BudgetRow> resolver;
  private final InstantSource clock;

  /** A stage that resolves the codes of rows with this resolver. */
  public ClassifyStage(UnaryOperator<BudgetRow> resolver, InstantSource clock) {
    this.resolver = resolver;
    this.clock = clock;
  }

  /**
   * One step over records of one partition.
   *
   * @param before the partition's open documents; not changed
   * @param records the partition's next records, in order
   */
  public Step apply(OpenDocuments before, List<? extends Incoming> records) {
    OpenDocuments open = before.copy();
    Instant now = clock.instant();
    var outgoing = new ArrayList<Outgoing>(records.size() + 1);
    for (Incoming incoming : records) {
      apply(incoming, open, now, outgoing);
    }
    return new Step(outgoing, open);
  }

  private void apply(Incoming incoming, OpenDocuments open, Instant now, List<Outgoing> outgoing) {
    byte[] key = incoming.key();
    byte[] value = incoming.value();
    byte[] type = incoming.header(CloudEvent.TYPE_HEADER);
    if (key == null) {
      outgoing.add(new DeadLetter(incoming, Reason.NO_KEY, "the record has no key"));
    } else if (type == null) {
      outgoing.add(new DeadLetter(incoming, Reason.NO_TYPE, "no header " + CloudEvent.TYPE_HEADER));
    } else if (value == null) {
      outgoing.add(new DeadLetter(incoming, Reason.UNREADABLE, "the record has no value"));
    } else {
      var message = new Message(incoming, key, value, now);
      try {
        outgoing.addAll(publications(message, new String(type, UTF_8), open));
      } catch (UncheckedIOException e) {
        outgoing.add(new DeadLetter(incoming, Reason.UNREADABLE, String.valueOf(e.getMessage())));
      } catch (RuntimeException e) {
        outgoing.add(new DeadLetter(incoming, Reason.FAILED, e.toString()));
      }
    }
  }

  private List<Outgoing> publications(Message message, String ceType, OpenDocuments open) {
    Optional<EventType> type = EventType.of(ceType);
    if (type.isPresent() && type.get() == EventType.ROW) {
      return row(message, open);
    }
    if (type.isPresent() && type.get() == EventType.SEAL) {
      return seal(message, open);
    }
    return List.of(new DeadLetter(message.incoming, Reason.UNEXPECTED_TYPE, ceType));
  }

  private List<Outgoing> row(Message message, OpenDocuments open) {
    BudgetRow row = EventJson.read(message.value, EventType.ROW, BudgetRow.class);
    if (!message.isKeyedBy(row.document())) {
      return List.of(message.foreignKey(row.document()));
    }
    BudgetRow classified = resolver.apply(row);
    Event event =
        message.event(
            Topic.CLASSIFIED_ROWS,
            EventType.CLASSIFIED_ROW,
            row.document() + "/" + row.revision() + "/" + row.sequence(),
            row.document(),
            classified);
    open.add(classified);
    return List.of(event);
  }

  private List<Outgoing> seal(Message message, OpenDocuments open) {
    DocumentSeal seal = EventJson.read(message.value, EventType.SEAL, DocumentSeal.class);
    DocumentDescriptor document = seal.document();
    if (!message.isKeyedBy(document.id())) {
      return List.of(message.foreignKey(document.id()));
    }
    String id = document.id() + "/" + document.revision();
    var summary =
        new ClassificationSummary(
            Catalogs.editionOf(document.fiscalYear()),
            open.close(document.id(), document.revision()));
    var status =
        new DocumentEvent(document, DocumentStatus.CLASSIFIED, seal.problems(), seal.counts());
    return List.of(
        message.event(
            Topic.CLASSIFIED_ROWS,
            EventType.CLASSIFIED_SEAL,
            id + "/seal",
            document.id(),
            seal.classified(summary)),
        message.event(
            Topic.DOCUMENTS,
            EventType.DOCUMENT,
            id + "/" + DocumentStatus.CLASSIFIED,
            document.id(),
            status));
  }

  /**
   * What a step came to.
   *
   * @param outgoing what to publish, in this order
   * @param open the partition's open documents after it
   */
  public record Step(List<Outgoing> outgoing, OpenDocuments open) {}

  private record Message(Incoming incoming, byte[] key, byte[] value, Instant now) {
    boolean isKeyedBy(String document) {
      return document.equals(new String(key, UTF_8));
    }

    DeadLetter foreignKey(String document) {
      return new DeadLetter(
          incoming,
          Reason.FOREIGN_KEY,
          "the key is %s, the document %s".formatted(new String(key, UTF_8), document));
    }

    Event event(Topic topic, EventType type, String id, String subject, Object payload) {
      return new Event(
          topic,
          key,
          new CloudEvent(id, SOURCE, type, subject, now),
          incoming.header(CloudEvent.TRACE_HEADER),
          EventJson.write(payload));
    }
  }
}
