package org.budgetlens.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.budgetlens.operations.meter.Meters;
import org.budgetlens.query.letter.Letter;
import org.budgetlens.query.letter.LetterTopics;
import org.budgetlens.query.rebuild.Rebuilding;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * Puts aside what cannot be processed: the original record, on its topic's dead letter topic, with
 * the reason in headers.
 */
@ApplicationScoped
class DeadLetters {
  private final MutinyEmitter<byte @Nullable []> emitter;

  private final Rebuilding rebuilding;

  DeadLetters(
      @Channel("dead-letters") MutinyEmitter<byte @Nullable []> emitter, Rebuilding rebuilding) {
    this.emitter = emitter;
    this.rebuilding = rebuilding;
  }

  /**
   * Puts a record aside; done when the broker has it. A rebuild reads what has been put aside
   * before and does not do so again.
   */
  Uni<Void> send(ConsumerRecord<String, byte[]> letter, String reason) {
    if (rebuilding.isWanted()) {
      return Uni.createFrom().voidItem();
    }
    var headers = new RecordHeaders(letter.headers());
    headers.add(Letter.REASON, reason.getBytes(UTF_8));
    headers.add(Letter.SERVICE, "query".getBytes(UTF_8));
    headers.add(Letter.TOPIC, letter.topic().getBytes(UTF_8));
    headers.add(Letter.PARTITION, String.valueOf(letter.partition()).getBytes(UTF_8));
    headers.add(Letter.OFFSET, String.valueOf(letter.offset()).getBytes(UTF_8));
    var metadata =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withTopic(LetterTopics.named(letter.topic()))
            .withKey(letter.key())
            .withHeaders(headers)
            .build();
    Meters.deadLetters(letter.topic(), 1);
    return emitter.sendMessage(Message.of(letter.value()).addMetadata(metadata));
  }
}
