package org.budgetlens.audit.topology;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Gives a dead letter the key and value it came with. */
final class ReturnToSender implements Processor<String, Collected, byte[], byte[]> {
  private @Nullable ProcessorContext<byte[], byte[]> context;

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
  }

  @Override
  public void process(Record<String, Collected> collected) {
    if (collected.value() instanceof Collected.DeadLetter letter) {
      Objects.requireNonNull(context)
          .forward(
              new Record<>(
                  letter.key(), letter.value(), collected.timestamp(), collected.headers()));
    }
  }
}
