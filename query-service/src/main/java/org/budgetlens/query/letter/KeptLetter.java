package org.budgetlens.query.letter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter with its original record.
 *
 * @param place where it lies
 * @param source where it came from; null where nobody says so
 * @param key its key
 * @param document the document it belongs to; null where that cannot be read
 * @param headers its headers
 * @param value the original's value; null for a tombstone
 */
public record KeptLetter(
    LetterPlace place,
    @Nullable LetterPlace source,
    @Nullable String key,
    @Nullable String document,
    Map<String, String> headers,
    byte @Nullable [] value) {
  public KeptLetter {
    headers = Map.copyOf(headers);
  }

  /** The same without its value, which may be long. */
  public KeptLetter light() {
    return new KeptLetter(place, source, key, document, headers, null);
  }
}
