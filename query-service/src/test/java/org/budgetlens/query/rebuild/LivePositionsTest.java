package org.budgetlens.query.rebuild;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LivePositionsTest {
  private static final TopicPartition DOCUMENTS = new TopicPartition("budget.documents", 0);
  private static final TopicPartition RECEIPTS = new TopicPartition("budget.receipts", 2);

  @Test
  void whatTheTopicsHoldCanBeCaughtUpWith() {
    assertThatCode(() -> LivePositions.refuseBeyond(Map.of(DOCUMENTS, 7L), Map.of(DOCUMENTS, 7L)))
        .doesNotThrowAnyException();
  }

  @Test
  void whatLiesBeyondTheTopicsIsNamed() {
    assertThatThrownBy(
            () ->
                LivePositions.refuseBeyond(
                    Map.of(DOCUMENTS, 8L, RECEIPTS, 1L), Map.of(DOCUMENTS, 7L)))
        .hasMessageContaining("budget.documents-0 is stored up to 8 and ends at 7")
        .hasMessageContaining("budget.receipts-2 is stored up to 1 and does not exist");
  }
}
