package org.budgetlens.audit.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.budgetlens.audit.quality.Corruptions.Corrupted;
import org.budgetlens.audit.quality.Corruptions.Kind;

/** Which rules caught which slips. */
final class Scores {
  private final Map<Kind, List<Score>> scores = new EnumMap<>(Kind.class);

  /**
   * One slip.
   *
   * @param place where it is
   * @param rules rules with a finding that the document does not have without the slip
   */
  record Score(String place, Set<String> rules) {}

  void add(Corrupted corrupted, Set<String> rules) {
    scores
        .computeIfAbsent(corrupted.kind(), kind -> new ArrayList<>())
        .add(new Score(corrupted.place(), rules));
  }

  List<Score> of(Set<Kind> kinds) {
    return kinds.stream().flatMap(kind -> scores.get(kind).stream()).toList();
  }

  static List<String> missed(List<Score> scores) {
    return scores.stream().filter(score -> score.rules().isEmpty()).map(Score::place).toList();
  }

  /** The page of the reference. */
  String page() {
    var page =
        new StringBuilder(
            """
            # Which rule catches which slip

            Made by `MutationScoreTest`: one seeded slip at a time is written into a document that is right, and what counts is a
            finding that the document does not have without it. Slips in tables, names and codes: a published budget of a district's
            department. Stale figures and percentages: prose with the figures of that budget. Scores, points and rates: three forms
            of a self-evaluation.

            | slip | caught | by | by one rule only |
            | --- | ---: | --- | --- |
            """);
    scores.forEach(
        (kind, all) ->
            page.append(
                "| %s | %d of %d | %s | %s |\n"
                    .formatted(
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        all.size() - missed(all).size(),
                        all.size(),
                        counted(all, 1, Integer.MAX_VALUE),
                        counted(all, 1, 1))));
    return page.toString();
  }

  private static String counted(List<Score> scores, int least, int most) {
    var counts = new TreeMap<String, Integer>();
    scores.stream()
        .filter(score -> score.rules().size() >= least && score.rules().size() <= most)
        .flatMap(score -> score.rules().stream())
        .forEach(rule -> counts.merge(rule, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }
}
