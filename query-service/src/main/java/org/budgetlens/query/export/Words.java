package org.budgetlens.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What people call columns and states; what has no word is shown as it is. */
public record Words(Language language) {
  private static final Properties ALL = read();

  /** The word for a column or state, e.g. 级别 for severity. */
  public String of(String name) {
    String both = ALL.getProperty(name);
    if (both == null) {
      return name;
    }
    int between = both.indexOf('|');
    return switch (language) {
      case ZH -> both.substring(0, between);
      case EN -> both.substring(between + 1);
    };
  }

  /** What the sheet of a list is called; the list's name in addresses, e.g. receipts, gives it. */
  String ofList(String name) {
    String word = "list." + name;
    return has(word) ? of(word) : name;
  }

  /** Whether there is a word. */
  static boolean has(String name) {
    return ALL.containsKey(name);
  }

  /** A heading with the unit its amounts are in. */
  String inWan(String heading) {
    return switch (language) {
      case ZH -> heading + "（" + of("wan") + "）";
      case EN -> heading + " (" + of("wan") + ")";
    };
  }

  private static Properties read() {
    var words = new Properties();
    try (var file = Words.class.getResourceAsStream("words.properties")) {
      if (file == null) {
        throw new IllegalStateException("words.properties is not there");
      }
      words.load(new InputStreamReader(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
