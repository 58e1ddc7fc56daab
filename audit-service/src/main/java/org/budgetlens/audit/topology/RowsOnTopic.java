package org.budgetlens.audit.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.budgetlens.audit.evaluate.Rows;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one document where they stand on their topic: those of a document that is too long to
 * be held, or that another process began to collect. Of a row that stands there twice the later one
 * counts. However long the document is, only a part of it is in memory at a time.
 */
final class RowsOnTopic implements Rows {
  /** Rows that are held at once: some 30 MB. */
  static final int AT_ONCE = 20_000;

  /** How long the broker may give nothing before the task is given up, to be begun anew. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * A part of a partition.
   *
   * @param topic the topic and partition
   * @param from its first offset
   * @param until the offset behind its last
   */
  record Stretch(TopicPartition topic, long from, long until) {}

  private final PastRows past;
  private final Stretch stretch;
  private final byte[] document;
  private final int rowCount;
  private final int atOnce;

  /** Where each row stands, by its sequence. */
  private final Map<Integer, Long> offsets = new HashMap<>();

  /**
   * Finds a document's rows.
   *
   * @param past reads the topic
   * @param stretch where the rows stand
   * @param document the document's id
   * @param rowCount how many rows its seal promises
   * @param atOnce how many may be held
   */
  RowsOnTopic(PastRows past, Stretch stretch, String document, int rowCount, int atOnce) {
    this.past = past;
    this.stretch = stretch;
    this.document = document.getBytes(UTF_8);
    this.rowCount = rowCount;
    this.atOnce = atOnce;
    scan(stretch.from(), stretch.until(), (row, offset) -> offsets.put(row.sequence(), offset));
  }

  /** How many of the promised rows there are. */
  int present() {
    return offsets.size();
  }

  @Override
  public void read(Consumer<BudgetRow> reader) {
    for (int first = 0; first < rowCount; first += atOnce) {
      readPart(first, Math.min(rowCount - first, atOnce), reader);
    }
  }

  private void readPart(int first, int length, Consumer<BudgetRow> reader) {
    long from = stretch.until();
    long until = stretch.from();
    for (int sequence = first; sequence < first + length; sequence++) {
      long offset = offset(sequence);
      from = Math.min(from, offset);
      until = Math.max(until, offset + 1);
    }
    var part = new @Nullable BudgetRow[length];
    scan(
        from,
        until,
        (row, offset) -> {
          int place = row.sequence() - first;
          if (place >= 0 && place < length && offset == offset(row.sequence())) {
            part[place] = row;
          }
        });
    for (BudgetRow row : part) {
      reader.accept(Objects.requireNonNull(row, "read before, and gone from the topic"));
    }
  }

  private long offset(int sequence) {
    Long offset = offsets.get(sequence);
    if (offset == null) {
      throw new IllegalStateException("Row " + sequence + " has not come");
    }
    return offset;
  }

  @FunctionalInterface
  private interface Found {
    void row(BudgetRow row, long offset);
  }

  private void scan(long from, long until, Found found) {
    long next = from;
    long advanced = System.nanoTime();
    while (next < until) {
      PastRows.Batch batch = past.read(stretch.topic(), next, until);
      for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
        if (Arrays.equals(record.key(), document)
            && ClassifiedRecord.of(record.key(), record.value(), record.headers())
                instanceof ClassifiedRecord.OfRow(BudgetRow row)
            && row.sequence() < rowCount) {
          found.row(row, record.offset());
        }
      }
      if (batch.next() > next) {
        advanced = System.nanoTime();
      } else if (System.nanoTime() - advanced > PATIENCE.toNanos()) {
        throw new IllegalStateException(
            "No answer from %s at offset %d for %s".formatted(stretch.topic(), next, PATIENCE));
      }
      next = batch.next();
    }
  }
}
