package org.budgetlens.audit.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.table.BudgetRow;

/**
 * The rows that wait for their seal, as they came. Key: the document's id and the row's sequence,
 * so that a row that comes twice is there once, and rows are read in order. The owner of rows is a
 * document's id; of rows that are read again, the same with a mark before it.
 */
final class RowStore {
  static final String NAME = "rows";

  private final KeyValueStore<Bytes, byte[]> store;

  RowStore(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  void put(String owner, int sequence, byte[] json) {
    store.put(key(owner, sequence), json);
  }

  /** How many of the rows from 0 to {@code rowCount} − 1 are there. */
  int count(String owner, int rowCount) {
    int count = 0;
    if (rowCount > 0) {
      try (KeyValueIterator<Bytes, byte[]> rows =
          store.range(key(owner, 0), key(owner, rowCount - 1))) {
        for (; rows.hasNext(); rows.next()) {
          count++;
        }
      }
    }
    return count;
  }

  /** Hands the rows from 0 to {@code rowCount} − 1 to the reader, one at a time. */
  void read(String owner, int rowCount, Consumer<BudgetRow> reader) {
    if (rowCount == 0) {
      return;
    }
    try (KeyValueIterator<Bytes, byte[]> rows =
        store.range(key(owner, 0), key(owner, rowCount - 1))) {
      while (rows.hasNext()) {
        KeyValue<Bytes, byte[]> entry = rows.next();
        reader.accept(EventJson.read(entry.value, EventType.CLASSIFIED_ROW, BudgetRow.class));
      }
    }
  }

  /** Forgets every row of a document. */
  void delete(String owner) {
    try (KeyValueIterator<Bytes, byte[]> rows =
        store.range(key(owner, 0), key(owner, Integer.MAX_VALUE))) {
      while (rows.hasNext()) {
        store.delete(rows.next().key);
      }
    }
  }

  private static Bytes key(String owner, int sequence) {
    byte[] id = owner.getBytes(UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(id.length + Integer.BYTES).put(id).putInt(sequence).array());
  }
}
