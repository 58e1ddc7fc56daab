package org.budgetlens.ingest.narrative;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.table.TypedRow;

/** An entry of a glossary: a term, a colon, and what it means. */
final class GlossaryEntry {
  private static final int LONGEST_TERM = 50;
  private static final int FIRST_WORDS = 80;
  private static final Pattern ENTRY = Pattern.compile("(?<term>[^：:，,。；;]+)[：:](?<definition>.+)");
  private static final Pattern WITH_CODE =
      Pattern.compile(
          "(?<name>[^（(]+)[（(](?<code>\\d{3}|\\d{5}|\\d{7})[）)]|(?<first>\\d{3}|\\d{5}|\\d{7})[-—]?(?<last>\\D+)");

  /** Functional codes begin with 2; economic ones with 3 or 5, which several editions share. */
  private static final Pattern FUNCTION = Pattern.compile("2\\d{2}(?:\\d{2}){0,2}");

  private final ProseText prose;
  private final int start;

  GlossaryEntry(ProseText prose, int start) {
    this.prose = prose;
    this.start = start;
  }

  /** Whether a text begins with a term and a colon. */
  static boolean startsIn(String text) {
    Matcher match = ENTRY.matcher(text);
    return match.lookingAt()
        && match.group("term").length() <= LONGEST_TERM
        && !match.group("term").startsWith("其中");
  }

  /** Its row, or empty where it is no entry. */
  Optional<TypedRow> row() {
    String text = prose.text();
    Matcher match = ENTRY.matcher(text).region(start, text.length());
    if (!match.matches()) {
      return Optional.empty();
    }
    var cells = new LinkedHashMap<String, String>();
    String term = match.group("term").strip();
    cells.put("term", term);
    cells.put("definition_first_words", firstWords(match.group("definition")));
    FunctionPhrase.at(term, 0).ifPresent(phrase -> cells.putAll(phrase.text()));
    Map<CodeKind, Code> codes = code(term, cells);
    return Optional.of(
        new TypedRow(RowKind.DETAIL, prose.source(0, text.length()), codes, cells, Map.of()));
  }

  private static Map<CodeKind, Code> code(String term, Map<String, String> cells) {
    Matcher match = WITH_CODE.matcher(term);
    if (!match.matches()) {
      return Map.of();
    }
    String code = match.group("code") != null ? match.group("code") : match.group("first");
    String name = match.group("name") != null ? match.group("name") : match.group("last");
    cells.put("code", code);
    cells.put("name", name);
    return FUNCTION.matcher(code).matches()
        ? Map.of(CodeKind.FUNCTION, Code.printed(code, name))
        : Map.of();
  }

  /** The first sentence, or its beginning. */
  private static String firstWords(String definition) {
    int end = definition.indexOf('。');
    String sentence = end < 0 ? definition : definition.substring(0, end + 1);
    return sentence.length() <= FIRST_WORDS ? sentence : sentence.substring(0, FIRST_WORDS) + "…";
  }
}
