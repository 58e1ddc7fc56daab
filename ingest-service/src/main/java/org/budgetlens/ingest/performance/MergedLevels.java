package org.budgetlens.ingest.performance;

import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.ingest.form.IndicatorLevels;
import org.budgetlens.ingest.table.ReadingProblem;

/**
 * First and second levels are cells merged over the lines of their indicators: a blank one stands
 * for the one above. That is how the form prints them, so a level taken from above is no inference.
 * But a level may be blank because it was lost. It is in doubt, and reported, where the second
 * level below it never stands under that first level, or where the numbering of third levels
 * (指标1：…) begins again.
 */
record MergedLevels(IndicatorLevels levels) {
  private static final Pattern FIRST_OF_KIND = Pattern.compile("^指标\\s*1\\s*[:：、.．].*");

  /** An indicator with its blank levels taken from the one above. */
  Indicator fill(Indicator indicator, Indicator above, List<ReadingProblem> problems) {
    if (!indicator.field(Fields.LEVEL1).isEmpty()) {
      return indicator;
    }
    String first = above.field(Fields.LEVEL1);
    if (!indicator.field(Fields.LEVEL2).isEmpty()) {
      String second = indicator.field(Fields.LEVEL2);
      if (levels.firstOf(second).filter(known -> !known.equals(first)).isPresent()) {
        problems.add(
            new ReadingProblem.OfIndicator.LevelInDoubt(indicator.source(), second, first));
      }
      return indicator.with(Fields.LEVEL1, first);
    }
    String second = above.field(Fields.LEVEL2);
    String third = indicator.field(Fields.LEVEL3);
    if (FIRST_OF_KIND.matcher(third).matches()) {
      problems.add(new ReadingProblem.OfIndicator.LevelInDoubt(indicator.source(), third, second));
    }
    return indicator.with(Fields.LEVEL1, first).with(Fields.LEVEL2, second);
  }
}
