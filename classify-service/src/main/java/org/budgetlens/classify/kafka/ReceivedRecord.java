package org.budgetlens.classify.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.budgetlens.classify.stage.Incoming;
import org.jspecify.annotations.Nullable;

/** A consumed record as the stage sees it. */
record ReceivedRecord(ConsumerRecord<byte[], byte[]> consumed) implements Incoming {
  @Override
  public byte @Nullable [] key() {
    return consumed.key();
  }

  @Override
  public byte @Nullable [] value() {
    return consumed.value();
  }

  @Override
  public byte @Nullable [] header(String name) {
    Header header = consumed.headers().lastHeader(name);
    return header == null ? null : header.value();
  }

  @Override
  public long offset() {
    return consumed.offset();
  }
}
