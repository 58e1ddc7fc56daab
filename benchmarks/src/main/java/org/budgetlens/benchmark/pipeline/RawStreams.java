package org.budgetlens.benchmark.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What Kafka Streams does with the same bytes and guarantees when nobody looks at them: rows are
 * stored, and read back and deleted when their seal comes, which is forwarded.
 */
final class RawStreams {
  private static final String STORE = "rows";

  private RawStreams() {}

  /**
   * Stores and forwards a topic.
   *
   * @return rows a second
   */
  static long storeAndForward(
      Clients clients, String from, String to, long rows, Path folder, Properties settings)
      throws InterruptedException {
    var stored = new AtomicLong();
    var topology = new Topology();
    topology.addSource("in", from);
    topology.addProcessor("store", () -> new StoreRows(stored), "in");
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(STORE), Serdes.ByteArray(), Serdes.ByteArray()),
        "store");
    topology.addSink("out", to, "store");
    var properties = new Properties();
    properties.putAll(settings);
    properties.put("application.id", "benchmark-streams");
    properties.put("bootstrap.servers", clients.broker());
    properties.put("state.dir", folder.toString());
    properties.put("default.key.serde", Serdes.ByteArraySerde.class);
    properties.put("default.value.serde", Serdes.ByteArraySerde.class);
    var meter = new Meter(rows);
    try (var streams = new KafkaStreams(topology, properties)) {
      streams.start();
      meter.watch(stored::get, () -> 0);
    }
    return meter.rate();
  }

  /** Counts rows when their seal has been forwarded. */
  private static final class StoreRows implements Processor<byte[], byte[], byte[], byte[]> {
    private final AtomicLong stored;
    private @Nullable ProcessorContext<byte[], byte[]> context;
    private @Nullable KeyValueStore<byte[], byte[]> rows;

    StoreRows(AtomicLong stored) {
      this.stored = stored;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
      this.context = context;
      this.rows = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      KeyValueStore<byte[], byte[]> store = Objects.requireNonNull(rows);
      String type = new String(record.headers().lastHeader(CloudEvent.TYPE_HEADER).value(), UTF_8);
      if (!type.equals(EventType.CLASSIFIED_SEAL.ceType())) {
        String id = new String(record.headers().lastHeader("ce_id").value(), UTF_8);
        store.put(key(record.key(), number(id)), record.value());
        return;
      }
      var keys = new ArrayList<byte[]>();
      try (KeyValueIterator<byte[], byte[]> all =
          store.range(key(record.key(), 0), key(record.key(), Integer.MAX_VALUE))) {
        all.forEachRemaining(row -> keys.add(row.key));
      }
      keys.forEach(store::delete);
      Objects.requireNonNull(context).forward(record);
      stored.addAndGet(keys.size());
    }

    private static int number(String id) {
      return Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
    }

    private static byte[] key(byte[] document, int sequence) {
      byte[] key = Arrays.copyOf(document, document.length + Integer.BYTES);
      ByteBuffer.wrap(key).putInt(document.length, sequence);
      return key;
    }
  }
}
