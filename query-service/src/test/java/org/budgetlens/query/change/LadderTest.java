package org.budgetlens.query.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.table.DocumentSeal;
import org.junit.jupiter.api.Test;

class LadderTest {
  private static DocumentDescriptor document(String file) {
    return new DocumentDescriptor("a".repeat(64), file, null, null, null, null, null, "slot", 1);
  }

  private static Placed<Change> event(DocumentStatus status) {
    var event = new DocumentEvent(document(status.name()), status, List.of(), DocumentCounts.NONE);
    return new Placed<>(new Position(0, 0), new Change.Lifecycle(event));
  }

  @Test
  void theLadderIsThePipeline() {
    assertThat(Arrays.stream(DocumentStatus.values()).sorted(Comparator.comparingInt(Ladder::rung)))
        .containsExactly(
            DocumentStatus.RECEIVED,
            DocumentStatus.REJECTED,
            DocumentStatus.PARSED,
            DocumentStatus.CLASSIFIED,
            DocumentStatus.AUDITED,
            DocumentStatus.MATERIALIZED);
  }

  @Test
  void nobodyElseCanSayThatADocumentIsShown() {
    assertThat(Ladder.provedBy(event(DocumentStatus.MATERIALIZED).change()))
        .isEqualTo(DocumentStatus.AUDITED);
  }

  @Test
  void theOrderOfEventsDoesNotMatter() {
    var changes = new ArrayList<Placed<Change>>();
    for (DocumentStatus status :
        List.of(
            DocumentStatus.RECEIVED,
            DocumentStatus.PARSED,
            DocumentStatus.CLASSIFIED,
            DocumentStatus.AUDITED)) {
      changes.add(event(status));
    }
    var seal = new DocumentSeal(document("SEAL"), 0, List.of(), List.of(), null);
    changes.add(new Placed<>(new Position(0, 0), new Change.Seal(seal)));
    var random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(changes, random);
      Batch batch = Batch.of(changes);
      assertThat(batch.statuses().values()).containsExactly(DocumentStatus.AUDITED);
      assertThat(batch.descriptions().values())
          .singleElement()
          .extracting(description -> description.document().file())
          .isEqualTo("SEAL");
    }
  }
}
