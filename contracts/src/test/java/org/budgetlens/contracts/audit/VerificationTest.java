package org.budgetlens.contracts.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
  @Test
  void aRightEventIsRight() {
    assertThat(Verification.of(read(sum())).mistakes()).isEmpty();
    assertThat(Verification.of(read(rate())).mistakes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '"numberStep":0.01}',        '"numberStep":0.03}',         verdict
          '"number":0.99',             '"number":0.98',             left.value
          '"number":59891400',         '"number":59891300',         right.low
          '"gap":-0.01',               '"gap":-0.02',               gap
          '"relation":"EQUAL"',        '"relation":"AT_LEAST"',     nothing
          '"relation":"EQUAL"',        '"relation":"AT_MOST"',      verdict
          '"materiality":0.01',        '"materiality":0.02',        materiality
          """)
  void aChangedRateIsNoticed(String from, String to, String mistake) {
    String changed = rate().replace(from, to);
    var mistakes = Verification.of(read(changed)).mistakes();
    if (mistake.equals("nothing")) {
      assertThat(mistakes).isEmpty();
    } else {
      assertThat(mistakes).anyMatch(text -> text.startsWith(mistake));
    }
  }

  @Test
  void aChangedSumIsNoticed() {
    String changed = sum().replaceFirst("\"fen\":1077766800", "\"fen\":1077766801");
    assertThat(changed).isNotEqualTo(sum());

    assertThat(Verification.of(read(changed)).mistakes())
        .anyMatch(text -> text.startsWith("left.fen"));
  }

  @Test
  void whatCannotBeComputedIsNotRight() {
    assertThat(Verification.of(read(rate().replace("executed / adjusted", "executed /"))).holds())
        .isFalse();
  }

  private static String sum() {
    return golden("column-total-with-every-row.json");
  }

  private static String rate() {
    return golden("computed-rate-with-a-decision.json");
  }

  private static String golden(String name) {
    try {
      String json =
          Files.readString(
              Path.of("src/test/resources/golden/org.budgetlens.violation.v1").resolve(name));
      return new String(EventJson.write(read(json)), UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Violation read(String json) {
    return EventJson.read(json.getBytes(UTF_8), EventType.VIOLATION, Violation.class);
  }
}
