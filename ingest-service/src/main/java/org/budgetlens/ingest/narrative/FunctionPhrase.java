package org.budgetlens.ingest.narrative;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A functional classification named by its levels: 教育支出（类）进修及培训（款）培训支出（项）, or with dashes between
 * them.
 *
 * @param printed the whole phrase without quotation marks
 * @param functionClass 类
 * @param section 款
 * @param item 项
 * @param end where the phrase ends in the text it was found in
 */
record FunctionPhrase(String printed, String functionClass, String section, String item, int end) {
  private static final String DASH = "(?:[-—–－]{1,2})?";
  private static final Pattern PHRASE =
      Pattern.compile(
          "[“\"]?(?<all>(?<class>[^“”\"（）()，。；]{2,30})[（(]类[）)]"
              + DASH
              + "(?<section>[^“”\"（）()，。；]{2,30})[（(]款[）)]"
              + DASH
              + "(?<item>[^“”\"，。；]{2,40}?)[（(]项[）)])[”\"]?");

  /** A line that begins with a quoted class; its other levels may stand on the next line. */
  private static final Pattern BEGINNING =
      Pattern.compile("\\s*[“\"]\\s*[^“”\"（）()，。；]{2,30}[（(]类[）)].*");

  /** Whether a line begins with a phrase in quotation marks. */
  static boolean begins(String line) {
    return BEGINNING.matcher(line).matches();
  }

  /** The phrase that a text begins with at a place. */
  static Optional<FunctionPhrase> at(String text, int start) {
    Matcher match = PHRASE.matcher(text).region(start, text.length());
    return match.lookingAt()
        ? Optional.of(
            new FunctionPhrase(
                match.group("all"),
                match.group("class"),
                match.group("section"),
                match.group("item"),
                match.end()))
        : Optional.empty();
  }

  /** Its levels by canonical name. */
  Map<String, String> text() {
    var text = new LinkedHashMap<String, String>();
    text.put("class", functionClass);
    text.put("section", section);
    text.put("item", item);
    return text;
  }
}
