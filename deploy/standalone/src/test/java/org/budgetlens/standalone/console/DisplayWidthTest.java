package org.budgetlens.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc|3",
        "预算|4",
        "（万元）|8",
        "“三公”|6",
        "a·b…|4",
        "e\u0301|1",
        "𠮷|2",
        "Ａ１|4",
      })
  void countsColumns(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }
}
