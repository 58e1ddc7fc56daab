package org.budgetlens.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultipartFileTest {
  @ParameterizedTest
  @CsvSource({"朝阳区 2026.txt, 朝阳区 2026.txt", "a\"b.txt, a%22b.txt", "'a\r\nb', a%0D%0Ab"})
  void keepsNamesInUtf8AndEscapesWhatWouldEndThem(String name, String escaped) {
    assertThat(MultipartFile.escaped(name)).isEqualTo(escaped);
  }
}
