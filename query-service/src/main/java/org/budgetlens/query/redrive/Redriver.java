package org.budgetlens.query.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.budgetlens.query.letter.KeptLetter;
import org.budgetlens.query.letter.Letter;
import org.budgetlens.query.letter.LetterPlace;
import org.budgetlens.query.letter.LetterTopics;
import org.budgetlens.query.projection.Reprocessing;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Redrives letters. A row or seal means something only among all rows of its document: the document
 * is published again as a whole, from the parsed rows, in one transaction. Other records stand
 * alone and are stored at their own place; catalogs do not, and are refused. That a letter has been
 * redriven is written behind it on its own topic, in the same transaction.
 */
@ApplicationScoped
public class Redriver {
  private static final Logger LOG = Logger.getLogger(Redriver.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CATALOG =
      "A catalog is not redriven alone: upload the edition again, or rebuild the views, which reads"
          + " budget.catalogs from its beginning";

  private final RedriveClients clients;
  private final Reprocessing reprocessing;
  private final InstantSource clock = InstantSource.system();

  Redriver(RedriveClients clients, Reprocessing reprocessing) {
    this.clients = clients;
    this.reprocessing = reprocessing;
  }

  /**
   * Redrives letters. Waits for broker and database: not for a thread that serves requests.
   *
   * @param by who wants it
   * @return what came of each
   */
  public List<Redrive> redrive(List<KeptLetter> letters, String by) {
    if (letters.isEmpty()) {
      return List.of();
    }
    var outcomes = new ArrayList<Redrive>();
    var byDocument = new TreeMap<String, List<KeptLetter>>();
    try (Producer<byte[], byte[]> producer = clients.producer()) {
      for (KeptLetter letter : letters) {
        String document = letter.document();
        if (LetterTopics.isOfCatalogs(letter.place().topic())) {
          outcomes.add(Redrive.refused(letter.place(), CATALOG));
        } else if (!LetterTopics.isOfRows(letter.place().topic())) {
          outcomes.add(redriveAlone(producer, letter, by));
        } else if (document == null) {
          outcomes.add(Redrive.refused(letter.place(), "It has no key: its document is unknown"));
        } else {
          byDocument.computeIfAbsent(document, key -> new ArrayList<>()).add(letter.light());
        }
      }
      outcomes.addAll(redriveDocuments(producer, byDocument, by));
    }
    return outcomes;
  }

  private List<Redrive> redriveDocuments(
      Producer<byte[], byte[]> producer, Map<String, List<KeptLetter>> byDocument, String by) {
    if (byDocument.isEmpty()) {
      return List.of();
    }
    var outcomes = new ArrayList<Redrive>();
    try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
      var rows = new PublishedRows(consumer);
      Map<String, PublishedRows.Range> found = rows.find(byDocument.keySet());
      byDocument.forEach(
          (document, letters) -> {
            PublishedRows.Range range = found.get(document);
            String refusal =
                range == null
                    ? "No complete publication of " + document + " on budget.rows"
                    : publish(
                        producer,
                        letters,
                        by,
                        () -> rows.forEach(document, range, again(producer)));
            letters.forEach(it -> outcomes.add(outcome(it.place(), refusal)));
          });
    }
    return outcomes;
  }

  private Redrive redriveAlone(Producer<byte[], byte[]> producer, KeptLetter letter, String by) {
    LetterPlace source = letter.source();
    if (source == null) {
      return Redrive.refused(letter.place(), "It does not say where it came from");
    }
    var original =
        new ConsumerRecord<>(
            source.topic(),
            source.partition(),
            source.offset(),
            letter.key() == null ? "" : letter.key(),
            letter.value() == null ? new byte[0] : letter.value());
    letter.headers().forEach((name, value) -> original.headers().add(name, value.getBytes(UTF_8)));
    Optional<String> refused = reprocessing.store(original).await().atMost(PATIENCE);
    return outcome(
        letter.place(), refused.orElseGet(() -> publish(producer, List.of(letter), by, () -> {})));
  }

  /** What is published and the marks behind the letters, all or nothing; why not, else null. */
  private @Nullable String publish(
      Producer<byte[], byte[]> producer, List<KeptLetter> letters, String by, Runnable records) {
    producer.beginTransaction();
    try {
      records.run();
      letters.forEach(letter -> mark(producer, letter, by));
      producer.commitTransaction();
      return null;
    } catch (KafkaException e) {
      LOG.warnf(e, "Not redriven: letters=%d reason=%s", letters.size(), e);
      producer.abortTransaction();
      return "The broker refused it: " + e.getMessage();
    }
  }

  private static java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> again(
      Producer<byte[], byte[]> producer) {
    return record -> {
      var unused =
          producer.send(
              new ProducerRecord<>(
                  record.topic(),
                  record.partition(),
                  record.key(),
                  record.value(),
                  record.headers()));
    };
  }

  private void mark(Producer<byte[], byte[]> producer, KeptLetter letter, String by) {
    LetterPlace place = letter.place();
    byte[] key = letter.key() == null ? null : letter.key().getBytes(UTF_8);
    var mark = new ProducerRecord<byte[], byte[]>(place.topic(), place.partition(), key, null);
    mark.headers()
        .add(Letter.REDRIVEN, Long.toString(place.offset()).getBytes(UTF_8))
        .add(Letter.REDRIVEN_BY, by.getBytes(UTF_8))
        .add(Letter.REDRIVEN_AT, clock.instant().toString().getBytes(UTF_8));
    var unused = producer.send(mark);
  }

  private static Redrive outcome(LetterPlace letter, @Nullable String refusal) {
    return refusal == null ? Redrive.done(letter) : Redrive.refused(letter, refusal);
  }
}
