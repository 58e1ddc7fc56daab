package org.budgetlens.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0.00|0.00",
        "1|0.00|0.000001",
        "5000|0.01|0.005",
        "6458429361|6,458.43|6,458.429361",
        "-1234500000|-1,234.50|-1,234.50",
        "9223372036854775807|9,223,372,036,854.78|9,223,372,036,854.775807",
      })
  void showsFenAsWan(long fen, String rounded, String exact) {
    assertThat(Money.rounded(fen)).isEqualTo(rounded);
    assertThat(Money.exact(fen)).isEqualTo(exact);
  }
}
