package org.budgetlens.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.budgetlens.query.export.DeadLetterLine;
import org.budgetlens.query.letter.LetterPlace;
import org.budgetlens.query.letter.LetterState;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A dead letter, without its original. */
@Entity
@Immutable
@Table(name = "dead_letter")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
public class DeadLetterEntity {
  @Id
  @Column(name = "natural_order")
  String naturalOrder;

  String topic;

  @Column(name = "kafka_partition")
  int kafkaPartition;

  @Column(name = "kafka_offset")
  long kafkaOffset;

  @Column(name = "source_topic")
  @Nullable String sourceTopic;

  @Column(name = "source_partition")
  @Nullable Integer sourcePartition;

  @Column(name = "source_offset")
  @Nullable Long sourceOffset;

  String service;
  @Nullable String key;
  @Nullable String document;
  @Nullable String type;
  String reason;
  @Nullable String detail;

  @Column(name = "put_aside")
  OffsetDateTime putAside;

  String state;

  @Column(name = "redriven_at")
  @Nullable OffsetDateTime redrivenAt;

  @Column(name = "redriven_by")
  @Nullable String redrivenBy;

  /** Where it lies. */
  public LetterPlace place() {
    return new LetterPlace(topic, kafkaPartition, kafkaOffset);
  }

  /** Its line. */
  public DeadLetterLine line() {
    return new DeadLetterLine(
        place().text(),
        topic,
        sourceTopic,
        sourcePartition,
        sourceOffset,
        service,
        key,
        document,
        type,
        reason,
        detail,
        iso(putAside),
        LetterState.valueOf(state),
        redrivenAt == null ? null : iso(redrivenAt),
        redrivenBy);
  }

  private static String iso(OffsetDateTime time) {
    return time.withOffsetSameInstant(ZoneOffset.UTC).toInstant().toString();
  }
}
