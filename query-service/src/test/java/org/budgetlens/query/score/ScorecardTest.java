package org.budgetlens.query.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ScorecardTest {
  private static Facts facts(long present, long sound, long broken, long judged, String weight) {
    return new Facts(2, 18, present, sound, broken, 40, judged, 1, 0, 0, 0, new BigDecimal(weight));
  }

  @Test
  void whatIsCompleteAndSoundHasAHundred() {
    Scorecard card = Scorecard.of(facts(18, 20, 0, 40, "0"));
    assertThat(card.score()).isEqualByComparingTo("100");
  }

  @Test
  void everyPartCountsAsTheFormulaSays() {
    Scorecard card = Scorecard.of(facts(9, 15, 5, 30, "0.5"));
    assertThat(card.completeness()).isEqualByComparingTo("0.5");
    assertThat(card.parity()).isEqualByComparingTo("0.75");
    assertThat(card.coverage()).isEqualByComparingTo("0.75");
    assertThat(card.soundness()).isEqualByComparingTo("0.8");
    // 100 × (0.25 × 0.5 + 0.25 × 0.75 + 0.2 × 0.75 + 0.3 × 0.8)
    assertThat(card.score()).isEqualByComparingTo("70.3");
  }

  @Test
  void whatIsNotKnownIsNobodysFault() {
    var unaudited = new Facts(1, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO);
    Scorecard card = Scorecard.of(unaudited);
    assertThat(card.parity()).isNull();
    assertThat(card.soundness()).isNull();
    assertThat(card.score()).isEqualByComparingTo("100");
    var nothing = new Facts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO);
    assertThat(Scorecard.of(nothing).score()).isNull();
  }
}
