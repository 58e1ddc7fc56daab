package org.budgetlens.audit.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.audit.RealDocuments;
import org.budgetlens.audit.evaluate.Evaluator;
import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.audit.quality.Corruptions.Corrupted;
import org.budgetlens.audit.quality.Corruptions.Kind;
import org.budgetlens.contracts.audit.CauseKind;
import org.budgetlens.contracts.audit.SuggestedChange;
import org.budgetlens.contracts.audit.Suggestion;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many slips in a published budget that adds up are caught, and by which rules. */
class MutationScoreTest {
  private static final long SEED = 20_260_701;
  private static final Path PAGE = Path.of("../docs/reference/slips.md");
  private static final int SLIPS_OF_A_KIND = 24;
  private static final Set<Kind> OF_ONE_CELL =
      Set.of(Kind.DIGIT, Kind.SIGN, Kind.DECIMAL_POINT, Kind.UNIT, Kind.WRONG_TOTAL);

  private static final Set<Kind> IN_PROSE = EnumSet.of(Kind.STALE_FIGURE, Kind.STALE_PERCENT);
  private static final Set<Kind> IN_FORMS =
      EnumSet.of(Kind.WRONG_SCORE, Kind.WRONG_POINTS, Kind.WRONG_RATE);
  private static final Set<Kind> IN_TABLES = tables();

  private static final Evaluator EVALUATOR = new Evaluator(Packs.national());
  private static final Scores SCORES = new Scores();

  private final DocumentBuilder budget = RealDocuments.chaoyang();
  private final Set<String> known = ids(findings(budget.seal(), budget.rows()));

  @BeforeAll
  static void writeSlipsIntoDocuments() {
    List<BudgetRow> rows = RealDocuments.chaoyang().rows();
    score(RealDocuments.chaoyang(), IN_TABLES, new Corruptions(SEED, rows)::next);
    DocumentBuilder spoken = SpokenBudget.document();
    score(spoken, IN_PROSE, new TextSlips(SEED + 2, spoken.rows())::next);
    DocumentBuilder forms = SelfEvaluations.document();
    score(forms, IN_FORMS, new TextSlips(SEED + 3, forms.rows())::next);
  }

  @Test
  void ofEverySortOfSlipAtLeastNinetyFiveOfAHundredAreCaught() {
    for (Set<Kind> sort : List.of(IN_TABLES, IN_PROSE, IN_FORMS)) {
      List<Scores.Score> all = SCORES.of(sort);
      List<String> missed = Scores.missed(all);
      assertThat(missed.size() * 100.0 / all.size())
          .as("missed of %d %s: %s", all.size(), sort, missed)
          .isLessThanOrEqualTo(5.0);
    }
  }

  @Test
  void documentsWithoutASlipHaveNoFindingAboutTheirFigures() {
    DocumentBuilder spoken = SpokenBudget.document();
    DocumentBuilder forms = SelfEvaluations.document();

    assertThat(ids(findings(spoken.seal(), spoken.rows())))
        .as("those that the budget has without prose")
        .isEqualTo(known);
    assertThat(findings(forms.seal(), forms.rows())).isEmpty();
  }

  @Test
  void thePageSaysWhatIsCaught() throws IOException {
    if (Boolean.getBoolean("reference.write")) {
      Files.writeString(PAGE, SCORES.page(), UTF_8);
    }

    assertThat(Files.readString(PAGE, UTF_8))
        .as("write it anew with -Dreference.write=true")
        .isEqualTo(SCORES.page());
  }

  @Test
  void theFirstSuggestionIsTheSlipWhereTwoIdentitiesHoldTheCell() {
    var corruptions = new Corruptions(SEED + 1, budget.rows());
    int asked = 0;
    int right = 0;
    var wrong = new ArrayList<String>();
    for (Kind kind : OF_ONE_CELL) {
      for (int slip = 0; slip < SLIPS_OF_A_KIND; slip++) {
        Corrupted corrupted = corruptions.next(kind);
        List<Finding> appeared =
            findings(budget.seal(), corrupted.rows()).stream()
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

  @Test
  void aRowThatLacksInTwoColumnsIsTheFirstSuggestion() {
    var corruptions = new Corruptions(SEED + 4, budget.rows());
    int asked = 0;
    for (int slip = 0; slip < SLIPS_OF_A_KIND; slip++) {
      Corrupted corrupted = corruptions.next(Kind.DROPPED_ROW);
      BudgetRow row = corrupted.row();
      List<Finding> totals =
          findings(budget.seal(), corrupted.rows()).stream()
              .filter(finding -> finding.rule().id().equals("COL-001"))
              .filter(finding -> row.table().equals(finding.subject().table()))
              .toList();
      if (totals.size() < 2) {
        continue;
      }
      asked++;
      Suggestion first =
          totals.stream()
              .flatMap(finding -> finding.suggestions().stream())
              .findFirst()
              .orElseThrow(() -> new AssertionError("no suggestion: " + corrupted.place()));
      assertThat(first.kind()).as(corrupted.place()).isEqualTo(CauseKind.MISSING_ROW);
      assertThat(first.changes())
          .extracting(
              SuggestedChange::sequence, SuggestedChange::column, SuggestedChange::suggested)
          .containsExactlyInAnyOrderElementsOf(
              row.amounts().entrySet().stream()
                  .map(cell -> tuple(null, cell.getKey(), cell.getValue().fen()))
                  .toList());
    }
    assertThat(asked).isGreaterThan(8);
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

  private static void score(
      DocumentBuilder document, Set<Kind> kinds, Function<Kind, Corrupted> slips) {
    Set<String> before = ids(findings(document.seal(), document.rows()));
    for (Kind kind : kinds) {
      for (int slip = 0; slip < SLIPS_OF_A_KIND; slip++) {
        Corrupted corrupted = slips.apply(kind);
        SCORES.add(
            corrupted,
            findings(document.seal(), corrupted.rows()).stream()
                .filter(finding -> !before.contains(finding.id()))
                .map(finding -> finding.rule().id())
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
  }

  private static List<Finding> findings(DocumentSeal seal, List<BudgetRow> rows) {
    return EVALUATOR.evaluate(seal, rows::forEach).findings();
  }

  private static Set<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::id).collect(Collectors.toSet());
  }

  private static Set<Kind> tables() {
    Set<Kind> kinds = EnumSet.allOf(Kind.class);
    kinds.removeAll(IN_PROSE);
    kinds.removeAll(IN_FORMS);
    return kinds;
  }
}
