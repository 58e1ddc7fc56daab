package org.budgetlens.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void numbersAreNumbersAndBlanksAreBlank() {
    assertThat(Csv.line(Arrays.asList(1, -2L, new BigDecimal("0.000001"), null, "文字")))
        .isEqualTo("1,-2,0.000001,,文字\r\n");
  }

  @Test
  void textThatWouldBreakALineIsQuoted() {
    assertThat(Csv.line(Arrays.asList("a,b", "say \"x\"", "two\nlines")))
        .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1+1", "＠SUM(A1)", " =1+1", "　+1"})
  void textIsNeverAFormula(String text) {
    assertThat(Csv.line(Arrays.asList(text))).isEqualTo("'" + text + "\r\n");
  }

  @Test
  void aCarriageReturnIsNeitherAFormulaNorANewLine() {
    assertThat(Csv.line(Arrays.asList("\r=1"))).isEqualTo("\"'\r=1\"\r\n");
  }
}
