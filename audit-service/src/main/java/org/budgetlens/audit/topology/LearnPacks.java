package org.budgetlens.audit.topology;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.budgetlens.audit.pack.PackException;
import org.budgetlens.audit.shelf.PackShelf;
import org.budgetlens.contracts.audit.PackEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every instance's shelf as the topic says: all of it before the stream starts, then each
 * change. A pack that this version of the service cannot read is said and left out; uploads are
 * checked, so that is one from a newer version.
 */
final class LearnPacks implements Processor<String, byte[], Void, Void> {
  static final String STORE = "packs";

  private static final Logger LOG = Logger.getLogger(LearnPacks.class);

  private final PackShelf shelf;
  private @Nullable KeyValueStore<String, byte[]> store;

  LearnPacks(PackShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    KeyValueStore<String, byte[]> own = context.getStateStore(STORE);
    store = own;
    var events = new ArrayList<PackEvent>();
    try (KeyValueIterator<String, byte[]> all = own.all()) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> each = all.next();
        PackEvent event = read(each.key, each.value);
        if (event != null) {
          events.add(event);
        }
      }
    }
    guarded(() -> shelf.learn(events));
  }

  @Override
  public void process(Record<String, byte[]> received) {
    Objects.requireNonNull(store).put(received.key(), received.value());
    PackEvent event = received.value() == null ? null : read(received.key(), received.value());
    if (event != null) {
      guarded(() -> shelf.learn(event));
    }
  }

  private void guarded(Runnable learn) {
    try {
      learn.run();
      shelf.leftOut().forEach((pack, why) -> LOG.errorf("pack=%s action=leave-out %s", pack, why));
    } catch (PackException e) {
      LOG.errorf("action=keep-packs reason=%s", e.getMessage());
    }
  }

  private static @Nullable PackEvent read(String key, byte[] value) {
    try {
      return EventJson.read(value, EventType.PACK, PackEvent.class);
    } catch (UncheckedIOException e) {
      LOG.errorf("pack=%s action=leave-out reason=%s", key, e.getMessage());
      return null;
    }
  }
}
