package org.budgetlens.query.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
  private static final LetterPlace PLACE = new LetterPlace("budget.rows.classified.dlt", 2, 17);
  private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void anIdComesBackAsItWasWritten() {
    assertThat(PLACE.text()).isEqualTo("budget.rows.classified.dlt-2-17");
    assertThat(LetterPlace.parse(PLACE.text())).contains(PLACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "budget.rows.dlt", "budget.rows.dlt-x-1", "a-1--1", "a-1-1234567890123456789"})
  void whatIsNoIdIsNone(String text) {
    assertThat(LetterPlace.parse(text)).isEmpty();
  }

  @Test
  void aLetterSaysWhereItCameFromAndWhoPutItAside() {
    var headers =
        Map.of(
            Letter.REASON, "UNREADABLE",
            Letter.DETAIL, "not JSON",
            Letter.TOPIC, "budget.rows.classified",
            Letter.PARTITION, "1",
            Letter.OFFSET, "40");

    var letter = (Letter.PutAside) Letter.of(PLACE, "key", headers, new byte[0], AT);

    assertThat(letter.source()).isEqualTo(new LetterPlace("budget.rows.classified", 1, 40));
    assertThat(letter.service()).isEqualTo("audit");
    assertThat(letter.reason()).isEqualTo("UNREADABLE");
    assertThat(letter.detail()).isEqualTo("not JSON");
  }

  @Test
  void aMarkBehindALetterSaysThatItWasRedriven() {
    var headers = Map.of(Letter.REDRIVEN, "12", Letter.REDRIVEN_BY, "王科长");
    assertThat(Letter.of(PLACE, null, headers, null, AT))
        .isEqualTo(
            new Letter.Redriven(new LetterPlace("budget.rows.classified.dlt", 2, 12), AT, "王科长"));
  }

  @Test
  void aForgedOrBrokenLetterIsShownAsItIs() {
    var headers = Map.of(Letter.REDRIVEN, "all", Letter.PARTITION, "many");
    var letter = (Letter.PutAside) Letter.of(PLACE, null, headers, null, AT);
    assertThat(letter.source()).isNull();
    assertThat(letter.reason()).isEmpty();
  }
}
