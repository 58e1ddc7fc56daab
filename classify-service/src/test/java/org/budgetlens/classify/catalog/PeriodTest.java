package org.budgetlens.classify.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PeriodTest {
  @Test
  void containsItsFirstAndLastYear() {
    var period = new Period(2018, 2020);

    assertThat(period.contains(2018)).isTrue();
    assertThat(period.contains(2020)).isTrue();
    assertThat(period.contains(2017)).isFalse();
    assertThat(period.contains(2021)).isFalse();
  }

  @Test
  void isOpenWhereNoYearIsGiven() {
    assertThat(new Period(null, null).contains(1990)).isTrue();
    assertThat(new Period(null, 2017).contains(1990)).isTrue();
    assertThat(new Period(2018, null).contains(2100)).isTrue();
  }

  @Test
  void overlapsWhereAYearIsInBoth() {
    assertThat(new Period(null, 2018).overlaps(new Period(2018, null))).isTrue();
    assertThat(new Period(null, 2017).overlaps(new Period(2018, null))).isFalse();
    assertThat(new Period(2018, null).overlaps(new Period(null, 2017))).isFalse();
  }

  @Test
  void isAsFarFromAYearAsItsNearestEnd() {
    assertThat(new Period(2018, 2020).distance(2016)).isEqualTo(2);
    assertThat(new Period(2018, 2020).distance(2019)).isZero();
    assertThat(new Period(2018, 2020).distance(2025)).isEqualTo(5);
    assertThat(new Period(2018, null).distance(2017)).isEqualTo(1);
  }

  @Test
  void doesNotEndBeforeItBegins() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Period(2020, 2018));
  }
}
