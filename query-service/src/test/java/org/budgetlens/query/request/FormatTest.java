package org.budgetlens.query.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | JSON",
        "*/* | JSON",
        "text/html,application/xhtml+xml,*/*;q=0.8 | JSON",
        "text/csv | CSV",
        "application/json;q=0.1, text/csv | CSV",
        "application/x-ndjson | JSONL",
        "application/jsonl;q=0.9,text/csv;q=0.1 | JSONL"
      })
  void theBestAcceptedFormatIsTaken(String accept, Format format) {
    assertThat(Format.accepted(accept)).contains(format);
  }

  @Test
  void whoAcceptsNoneGetsNone() {
    assertThat(Format.accepted("image/png")).isEmpty();
    assertThat(Format.accepted("application/json;q=0")).isEmpty();
    assertThat(Format.accepted(null)).contains(Format.JSON);
  }
}
