package org.budgetlens.classify.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An edition as uploaded and checked, with the crosswalks that lead to it. */
@Entity
@Table(name = "edition")
class EditionEntity {
  @Id String key = "";

  /** The edition as JSON of its event. */
  String content = "";

  /** The crosswalks as JSON of their events, in an array. */
  String crosswalks = "";

  /** SHA-256 of what was uploaded, to know the same upload again. */
  String digest = "";

  @Column(name = "stored_by")
  String storedBy = "";

  @Column(name = "stored_at", insertable = false)
  @Nullable OffsetDateTime storedAt;
}
