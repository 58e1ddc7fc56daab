package org.budgetlens.ingest.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A document that is still to be read and published. */
@Entity
@Table(name = "outbox")
class OutboxEntity {
  @Id String document = "";
  long intake;
  boolean announced;

  @Column(name = "claimed_by")
  @Nullable String claimedBy;

  @Column(name = "claimed_until")
  @Nullable OffsetDateTime claimedUntil;

  int attempts;
}
