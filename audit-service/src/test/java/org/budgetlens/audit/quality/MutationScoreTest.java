package org.budgetlens.audit.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.budgetlens.audit.Packs;
import org.budgetlens.audit.RealDocuments;
import org.budgetlens.audit.evaluate.Evaluator;
import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.audit.quality.Corruptions.Corrupted;
import org.budgetlens.audit.quality.Corruptions.Kind;
import org.budgetlens.contracts.audit.SuggestedChange;
import org.budgetlens.contracts.audit.Suggestion;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.junit.jupiter.api.Test;

/** How many slips in a published budget that adds up are caught, and by which rules. */
class MutationScoreTest {
  private static final long SEED = 20_260_701;
  private static final int SLIPS_OF_A_KIND = 24;
  private static final Set<Kind> OF_ONE_CELL =
      Set.of(Kind.DIGIT, Kind.SIGN, Kind.DECIMAL_POINT, Kind.UNIT, Kind.WRONG_TOTAL);

  private final DocumentSeal seal = RealDocuments.chaoyang().seal();
  private final List<BudgetRow> rows = RealDocuments.chaoyang().rows();
  private final Evaluator evaluator = new Evaluator(Packs.national());
  private final Set<String> known = ids(findings(rows));

  @Test
  void atLeastNinetyFiveOfAHundredSlipsAreCaught() throws IOException {
    var corruptions = new Corruptions(SEED, rows);
    var caughtBy = new EnumMap<Kind, Map<String, Integer>>(Kind.class);
    var caught = new EnumMap<Kind, Integer>(Kind.class);
    var missed = new ArrayList<String>();
    for (Kind kind : Kind.values()) {
      for (int slip = 0; slip < SLIPS_OF_A_KIND; slip++) {
        Corrupted corrupted = corruptions.next(kind);
        Set<String> rules = rulesThatCatch(corrupted);
        if (rules.isEmpty()) {
          missed.add(kind + " " + corrupted.place());
        } else {
          caught.merge(kind, 1, Integer::sum);
        }
        rules.forEach(
            rule ->
                caughtBy
                    .computeIfAbsent(kind, name -> new TreeMap<>())
                    .merge(rule, 1, Integer::sum));
      }
    }
    write(caught, caughtBy);
    int all = Kind.values().length * SLIPS_OF_A_KIND;
    assertThat(missed.size() * 100.0 / all).as("missed of %d: %s", all, missed).isLessThan(5.0);
  }

  @Test
  void theFirstSuggestionIsTheSlipWhereTwoIdentitiesHoldTheCell() {
    var corruptions = new Corruptions(SEED + 1, rows);
    int asked = 0;
    int right = 0;
    var wrong = new ArrayList<String>();
    for (Kind kind : OF_ONE_CELL) {
      for (int slip = 0; slip < SLIPS_OF_A_KIND; slip++) {
        Corrupted corrupted = corruptions.next(kind);
        List<Finding> appeared =
            findings(corrupted.rows()).stream()
                .filter(finding -> !known.contains(finding.id()))
                .filter(finding -> finding.difference() != 0)
                .toList();
        // With one identity only, the cells on both of its sides explain it equally well.
        if (appeared.size() < 2) {
          continue;
        }
        asked++;
        if (isFirst(corrupted, appeared)) {
          right++;
        } else {
          wrong.add(kind + " " + corrupted.place());
        }
      }
    }
    assertThat(asked).isGreaterThan(40);
    assertThat(right * 100.0 / asked)
        .as("%d of %d; not: %s", right, asked, wrong)
        .isGreaterThanOrEqualTo(90);
  }

  private static boolean isFirst(Corrupted corrupted, List<Finding> findings) {
    List<Suggestion> suggestions =
        findings.stream()
            .filter(finding -> !finding.suggestions().isEmpty())
            .map(finding -> finding.suggestions().getFirst())
            .sorted((one, other) -> other.resolves() - one.resolves())
            .toList();
    if (suggestions.isEmpty()) {
      return false;
    }
    SuggestedChange change = suggestions.getFirst().changes().getFirst();
    return Integer.valueOf(corrupted.row().sequence()).equals(change.sequence())
        && corrupted.column().equals(change.column())
        && change.suggested() == corrupted.row().amount(corrupted.column()).fen();
  }

  private Set<String> rulesThatCatch(Corrupted corrupted) {
    return findings(corrupted.rows()).stream()
        .filter(finding -> !known.contains(finding.id()))
        .map(finding -> finding.rule().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Finding> findings(List<BudgetRow> audited) {
    var numbered = new ArrayList<BudgetRow>();
    for (BudgetRow row : audited) {
      numbered.add(row);
    }
    return evaluator.evaluate(seal, numbered::forEach).findings();
  }

  private static Set<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::id).collect(Collectors.toSet());
  }

  private static void write(Map<Kind, Integer> caught, Map<Kind, Map<String, Integer>> caughtBy)
      throws IOException {
    var table = new StringBuilder("# Which rule catches which slip\n\n");
    table.append("| slip | caught | rules |\n| --- | --- | --- |\n");
    for (Kind kind : Kind.values()) {
      table
          .append("| ")
          .append(kind)
          .append(" | ")
          .append(caught.getOrDefault(kind, 0))
          .append(" of ")
          .append(SLIPS_OF_A_KIND)
          .append(" | ")
          .append(
              caughtBy.getOrDefault(kind, Map.of()).entrySet().stream()
                  .map(entry -> entry.getKey() + " " + entry.getValue())
                  .collect(Collectors.joining(", ")))
          .append(" |\n");
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/mutation-scores.md"), table.toString(), UTF_8);
  }
}
