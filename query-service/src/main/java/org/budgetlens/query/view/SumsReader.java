package org.budgetlens.query.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads sums as {@link SumsJson} writes them. A view reads those of a thousand documents, which
 * have mostly the same keys: each key is made out once and then found again by its text. Not for
 * several threads.
 */
public final class SumsReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** A key and the text it was made out from. */
  private record Known(String text, List<String> key) {}

  private final Map<String, Known> keys = new HashMap<>();
  private final UnaryOperator<List<String>> shared;

  /** The keys of the last table: the next one probably has the same, in the same order. */
  private final List<Known> last = new ArrayList<>();

  private String text = "";
  private int at;

  /**
   * Reads sums.
   *
   * @param shared finds the key that is kept for equal ones
   */
  public SumsReader(UnaryOperator<List<String>> shared) {
    this.shared = shared;
  }

  /**
   * Reads stored sums.
   *
   * @throws IllegalArgumentException if they are none
   */
  public Sums read(String stored) {
    text = stored;
    at = 0;
    var sums = new Sums.Builder();
    take('[');
    while (next() == '[') {
      addTo(sums);
      if (next() == ',') {
        at++;
      }
    }
    take(']');
    if (at < text.length()) {
      throw refused();
    }
    return sums.build();
  }

  private void addTo(Sums.Builder sums) {
    take('[');
    List<String> key = key(sums.size()).key();
    long fen = number();
    take(',');
    int rows = Math.toIntExact(number());
    take(']');
    sums.add(key, fen, rows);
  }

  private Known key(int place) {
    if (place < last.size()) {
      Known expected = last.get(place);
      int end = at + expected.text().length();
      if (text.startsWith(expected.text(), at) && end < text.length() && text.charAt(end) != '"') {
        at = end;
        return expected;
      }
    }
    int begin = at;
    while (next() == '"') {
      pass();
      take(',');
    }
    Known known =
        keys.computeIfAbsent(
            text.substring(begin, at), it -> new Known(it, shared.apply(SumsReader.key(it))));
    if (place < last.size()) {
      last.set(place, known);
    } else {
      last.add(known);
    }
    return known;
  }

  /** Passes a text to its end, which is the next quotation mark that nothing escapes. */
  private void pass() {
    at++;
    while (next() != '"') {
      at += next() == '\\' ? 2 : 1;
    }
    at++;
  }

  private long number() {
    int begin = at;
    while (isOfNumber(next())) {
      at++;
    }
    return Long.parseLong(text, begin, at, 10);
  }

  private static boolean isOfNumber(char character) {
    return character >= '0' && character <= '9' || character == '-';
  }

  private char next() {
    if (at >= text.length()) {
      throw refused();
    }
    return text.charAt(at);
  }

  private void take(char expected) {
    if (next() != expected) {
      throw refused();
    }
    at++;
  }

  private IllegalArgumentException refused() {
    return new IllegalArgumentException("Not stored sums, from character " + at);
  }

  /** The parts of a key, of their JSON with a comma behind each. */
  private static List<String> key(String parts) {
    var key = new ArrayList<String>();
    try (JsonParser json = FACTORY.createParser("[" + parts + "0]")) {
      json.nextToken();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        key.add(json.getText());
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("Not the key of a stored sum: " + parts, e);
    }
    return List.copyOf(key);
  }
}
