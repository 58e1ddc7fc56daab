package org.budgetlens.classify.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A generation: what is in force since somebody decided so. */
@Entity
@Table(name = "generation")
class GenerationEntity {
  @Id int number;

  /** The generation as JSON of its event. */
  String content = "";

  /** The crosswalks that come with it as JSON of their events, in an array. */
  String crosswalks = "";

  String note = "";

  @Column(name = "decided_by")
  String decidedBy = "";

  @Column(name = "decided_at", insertable = false)
  @Nullable OffsetDateTime decidedAt;
}
