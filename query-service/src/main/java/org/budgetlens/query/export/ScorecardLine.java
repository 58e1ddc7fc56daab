package org.budgetlens.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.Localized;
import org.budgetlens.query.score.Facts;
import org.budgetlens.query.score.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * How a department or district does, with the formula.
 *
 * @param department the department; null for a district
 * @param districtName the district's name; null where unknown
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ScorecardLine(
    @Nullable String department,
    @Nullable String district,
    @Nullable String districtName,
    Scorecard scorecard,
    Facts facts,
    Localized formula) {

  /** The line of what has been published. */
  public static ScorecardLine of(
      @Nullable String department,
      @Nullable String district,
      @Nullable String districtName,
      Facts facts) {
    return new ScorecardLine(
        department, district, districtName, Scorecard.of(facts), facts, Scorecard.FORMULA);
  }

  /** The lines as a table. */
  public static CsvShape<ScorecardLine> csv() {
    return CsvShape.of(
        List.of(
            "department",
            "district",
            "districtName",
            "score",
            "completeness",
            "parity",
            "coverage",
            "soundness",
            "documents",
            "expectedTables",
            "presentTables",
            "soundTables",
            "brokenTables",
            "rules",
            "judgedRules",
            "errors",
            "warnings",
            "notices",
            "disputed",
            "weight"),
        line -> List.of(line.cells()));
  }

  private List<@Nullable Object> cells() {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(department);
    cells.add(district);
    cells.add(districtName);
    cells.add(scorecard.score());
    cells.add(scorecard.completeness());
    cells.add(scorecard.parity());
    cells.add(scorecard.coverage());
    cells.add(scorecard.soundness());
    cells.add(facts.documents());
    cells.add(facts.expectedTables());
    cells.add(facts.presentTables());
    cells.add(facts.soundTables());
    cells.add(facts.brokenTables());
    cells.add(facts.rules());
    cells.add(facts.judgedRules());
    cells.add(facts.errors());
    cells.add(facts.warnings());
    cells.add(facts.notices());
    cells.add(facts.disputed());
    cells.add(facts.weight());
    return cells;
  }
}
