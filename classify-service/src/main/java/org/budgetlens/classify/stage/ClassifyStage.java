package org.budgetlens.classify.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final Resolutions resolutions;
  private final InstantSource clock;

  /** A stage that resolves with these. */
  public ClassifyStage(Resolutions resolutions, InstantSource clock) {
    this.resolutions = resolutions;
    this.clock = clock;
  }

  /**
   * One step over records of one partition. A document is resolved with one generation of catalogs
   * from its first row to its seal, even if the partition is switched to a newer one in between.
   *
   * @param before the partition's state; not changed
   * @param records the partition's next records, in order
   * @throws UnknownGenerationException if a document began with a generation not known here
   */
  public Step apply(PartitionState before, List<? extends Incoming> records) {
    var pass = new Pass(before, clock.instant());
    var outgoing = new ArrayList<Outgoing>(records.size() + 1);
    for (Incoming incoming : records) {
      apply(incoming, pass, outgoing);
    }
    return new Step(outgoing, pass.after());
  }

  /**
   * What a document is published with again: its rows and its seal, but no new status, for it has
   * gone past that. What could not be processed the first time has been set aside then.
   *
   * @param records the document's records from its first row to its seal
   * @throws UnknownGenerationException if the generation is not known here
   */
  public List<Outgoing> again(List<? extends Incoming> records, int generation) {
    var pass =
        new Pass(
            new PartitionState(generation, generation, null, new OpenDocuments()), clock.instant());
    var outgoing = new ArrayList<Outgoing>(records.size());
    for (Incoming incoming : records) {
      apply(incoming, pass, outgoing);
    }
    return outgoing.stream()
        .filter(out -> out instanceof Event event && event.topic() == Topic.CLASSIFIED_ROWS)
        .<Outgoing>map(out -> ((Event) out).again(generation))
        .toList();
  }

  private void apply(Incoming incoming, Pass pass, List<Outgoing> outgoing) {
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
      var message = new Message(incoming, key, value, pass.now);
      try {
        outgoing.addAll(publications(message, new String(type, UTF_8), pass));
      } catch (UnknownGenerationException e) {
        throw e; // not the record's fault, and not for long
      } catch (UncheckedIOException e) {
        if (EventType.SEAL.ceType().equals(new String(type, UTF_8))) {
          pass.open.forget(new String(key, UTF_8)); // no other seal will come
        }
        outgoing.add(new DeadLetter(incoming, Reason.UNREADABLE, String.valueOf(e.getMessage())));
      } catch (RuntimeException e) {
        outgoing.add(new DeadLetter(incoming, Reason.FAILED, e.toString()));
      }
    }
  }

  private List<Outgoing> publications(Message message, String ceType, Pass pass) {
    Optional<EventType> type = EventType.of(ceType);
    if (type.isPresent() && type.get() == EventType.ROW) {
      return row(message, pass);
    }
    if (type.isPresent() && type.get() == EventType.SEAL) {
      return seal(message, pass);
    }
    return List.of(new DeadLetter(message.incoming, Reason.UNEXPECTED_TYPE, ceType));
  }

  private List<Outgoing> row(Message message, Pass pass) {
    BudgetRow row = EventJson.read(message.value, EventType.ROW, BudgetRow.class);
    if (!message.isKeyedBy(row.document())) {
      return List.of(message.foreignKey(row.document()));
    }
    int generation = pass.open.generationOf(row, pass.before.generation());
    BudgetRow classified = resolutions.of(generation).resolve(row);
    Event event =
        message.event(
            Topic.CLASSIFIED_ROWS,
            EventType.CLASSIFIED_ROW,
            row.document() + "/" + row.revision() + "/" + row.sequence(),
            row.document(),
            classified);
    pass.open.count(classified);
    return List.of(event);
  }

  private List<Outgoing> seal(Message message, Pass pass) {
    DocumentSeal seal = EventJson.read(message.value, EventType.SEAL, DocumentSeal.class);
    DocumentDescriptor document = seal.document();
    if (!message.isKeyedBy(document.id())) {
      return List.of(message.foreignKey(document.id()));
    }
    String id = document.id() + "/" + document.revision();
    OpenDocuments.Closed closed =
        pass.open.close(document.id(), document.revision(), pass.before.generation());
    ClassificationSummary summary =
        resolutions.of(closed.generation()).summary(document, closed.statuses());
    pass.sealed(closed.generation(), message.incoming);
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
   * @param state the partition's state after it
   */
  public record Step(List<Outgoing> outgoing, PartitionState state) {}

  /** One pass over records: the state as it changes. */
  private static final class Pass {
    private final PartitionState before;
    private final OpenDocuments open;
    private final Instant now;
    private long lateSeal = -1;

    Pass(PartitionState before, Instant now) {
      this.before = before;
      this.open = before.open().copy();
      this.now = now;
    }

    void sealed(int generation, Incoming seal) {
      if (generation < before.generation()) {
        lateSeal = seal.offset();
      }
    }

    PartitionState after() {
      PartitionState after = before.with(open);
      return lateSeal < 0 ? after : after.sealedAt(lateSeal);
    }
  }

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
