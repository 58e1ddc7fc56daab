package org.budgetlens.query.letter;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.contracts.event.CloudEvent;
import org.jspecify.annotations.Nullable;

/** One record of a dead letter topic, read. */
public sealed interface Letter {
  /** Why a record was put aside. */
  String REASON = "dead-letter-reason";

  /** What exactly was wrong. */
  String DETAIL = "dead-letter-detail";

  /** Which service put it aside; those that do not say so are known by the topic. */
  String SERVICE = "dead-letter-service";

  /** Where the record came from. */
  String TOPIC = "dead-letter-topic";

  /** The partition it came from. */
  String PARTITION = "dead-letter-partition";

  /** Its offset there. */
  String OFFSET = "dead-letter-offset";

  /** The offset of an earlier letter of the partition that has been redriven. */
  String REDRIVEN = "dead-letter-redriven";

  /** Who redrove it. */
  String REDRIVEN_BY = "dead-letter-redriven-by";

  /** When, in ISO 8601. */
  String REDRIVEN_AT = "dead-letter-redriven-at";

  /**
   * A record as it was put aside.
   *
   * @param place where it lies
   * @param source where it came from; null where nobody says so
   * @param key its key
   * @param headers its headers, those of the letter included
   * @param value its value
   * @param at when it was put aside
   */
  record PutAside(
      LetterPlace place,
      @Nullable LetterPlace source,
      @Nullable String key,
      Map<String, String> headers,
      byte @Nullable [] value,
      Instant at)
      implements Letter {
    public PutAside {
      headers = Map.copyOf(headers);
    }

    /** Why it was put aside. */
    public String reason() {
      return headers.getOrDefault(REASON, "");
    }

    /** What exactly was wrong; null where the reason says it all. */
    public @Nullable String detail() {
      return headers.get(DETAIL);
    }

    /** Which service could not process it. */
    public String service() {
      String said = headers.get(SERVICE);
      return said == null ? LetterTopics.serviceOf(place.topic()) : said;
    }

    /** What it says it is. */
    public @Nullable String type() {
      return headers.get(CloudEvent.TYPE_HEADER);
    }
  }

  /**
   * A letter has been redriven.
   *
   * @param letter which
   * @param at when
   * @param by by whom
   */
  record Redriven(LetterPlace letter, Instant at, String by) implements Letter {}

  /**
   * Reads a record of a dead letter topic. Never fails: what is not understood is shown as it is.
   *
   * @param at the record's own time
   */
  static Letter of(
      LetterPlace place,
      @Nullable String key,
      Map<String, String> headers,
      byte @Nullable [] value,
      Instant at) {
    String redriven = headers.get(REDRIVEN);
    if (redriven != null && redriven.matches("\\d{1,18}")) {
      var letter = new LetterPlace(place.topic(), place.partition(), Long.parseLong(redriven));
      return new Redriven(letter, at, Objects.requireNonNullElse(headers.get(REDRIVEN_BY), ""));
    }
    return new PutAside(place, source(headers), key, headers, value, at);
  }

  private static @Nullable LetterPlace source(Map<String, String> headers) {
    String place =
        "%s-%s-%s".formatted(headers.get(TOPIC), headers.get(PARTITION), headers.get(OFFSET));
    return LetterPlace.parse(place).orElse(null);
  }
}
