package org.budgetlens.ingest.narrative;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A clause that compares: 比2021年预算数减少1133.94万元, 与2023年度相比, 下降4.31%.
 *
 * @param year the year compared with; null where the clause names none by number
 * @param other 上年, 同比 and the like; null where the year is named
 * @param measure which figure of that year, e.g. 预算执行数; empty where none is named
 * @param subject what changes, where the clause says so again; empty otherwise
 * @param verb 增加, 减少, 持平 …; null where the clause only announces the comparison
 * @param size the printed amount or percentage; null where none is printed
 */
record Comparison(
    @Nullable String year,
    @Nullable String other,
    String measure,
    String subject,
    @Nullable String verb,
    @Nullable String size) {
  private static final String VERBS = "增加|减少|增长|下降|上升|降低|提高|基本持平|持平|一致|相同";
  private static final String SIZE =
      "(?:了)?(?<size>" + Figures.AMOUNT + "|" + Figures.PERCENT + ")";
  private static final Pattern WITH_YEAR =
      Pattern.compile(
          "(?:(?:与|比|较|同)(?:(?<year>(?:19|20)\\d\\d)年度?|(?<other>上年|上一年|去年)度?)|(?<same>同比))"
              + "(?<measure>\\p{IsHan}{0,14}?)(?:相比|比较|相)?(?:(?<verb>"
              + VERBS
              + ")(?:"
              + SIZE
              + ")?)?");
  private static final Pattern ANNOUNCED = Pattern.compile("(?:与|同|和).*(?:相比|比较)");
  private static final Pattern CHANGE =
      Pattern.compile("(?<subject>.*?)(?<verb>" + VERBS + ")" + SIZE);
  private static final Set<String> DECREASES = Set.of("减少", "下降", "降低");
  private static final Set<String> SAME = Set.of("持平", "基本持平", "一致", "相同");

  /** Reads a clause that compares with a year. */
  static Optional<Comparison> withYear(String clause) {
    Matcher match = WITH_YEAR.matcher(clause);
    if (!match.matches() || (match.group("verb") == null && !ANNOUNCED.matcher(clause).matches())) {
      return Optional.empty();
    }
    return Optional.of(
        new Comparison(
            match.group("year"),
            match.group("same") == null ? match.group("other") : match.group("same"),
            match.group("measure"),
            "",
            match.group("verb"),
            match.group("size")));
  }

  /** Reads a clause that says a change and leaves open to what. */
  static Optional<Comparison> change(String clause) {
    Matcher match = CHANGE.matcher(clause);
    return match.matches()
        ? Optional.of(
            new Comparison(
                null, null, "", match.group("subject"), match.group("verb"), match.group("size")))
        : Optional.empty();
  }

  /** Writes year, change and percentage to a fact. */
  void apply(Fact fact) {
    fact.put("comparison_year", year);
    fact.put("comparison", other);
    fact.put("comparison_measure", measure);
    String said = verb;
    if (said == null) {
      return;
    }
    if (SAME.contains(said)) {
      fact.put("change", said);
    } else if (size != null && size.endsWith("%")) {
      fact.put("percent", (decreases() ? "-" : "") + size);
    } else if (size != null) {
      fact.put("change", said + size);
      Figures.change(said, decreases(), size).ifPresent(amount -> fact.put("change", amount));
    }
  }

  private boolean decreases() {
    return verb != null && DECREASES.contains(verb);
  }
}
