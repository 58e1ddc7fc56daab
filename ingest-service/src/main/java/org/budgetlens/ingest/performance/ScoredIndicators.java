package org.budgetlens.ingest.performance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.ReadingProblem;

/**
 * Reads the indicators of a 自评表. The cells of a row stand shifted by what merging lost or inserted;
 * left of the operator and right of it the shift can differ, and points and score show the right
 * one.
 */
record ScoredIndicators(IndicatorColumns columns) {
  private static final List<String> RIGHT =
      List.of(Fields.ACTUAL, Fields.POINTS, Fields.SCORE, Fields.REASON);

  /** The indicator a line prints below others, if it prints one. */
  Optional<Indicator> read(Line line, List<Indicator> above, List<ReadingProblem> problems) {
    Optional<Indicator> aligned = columns.aligned(line).filter(ScoredIndicators::isScored);
    OptionalInt start = columns.start(line, 0);
    if (aligned.isEmpty() && start.isEmpty()) {
      return Optional.empty();
    }
    Indicator indicator = aligned.orElseGet(() -> cells(line, start.getAsInt(), problems));
    return Optional.of(
        above.isEmpty()
            ? indicator
            : new MergedLevels(columns.levels()).fill(indicator, above.getLast(), problems));
  }

  private Indicator cells(Line line, int start, List<ReadingProblem> problems) {
    Indicator read = columns.read(line, start, IndicatorColumns.Gap.NONE);
    int right = start;
    if (!isScored(read)) {
      Indicator unshifted = columns.read(line, columns.column(), IndicatorColumns.Gap.NONE);
      if (isScored(unshifted)) {
        read = combined(read, unshifted);
        right = columns.column();
      }
    }
    for (Cell cell : columns.beyond(line, right, IndicatorColumns.Gap.NONE)) {
      problems.add(new ReadingProblem.UnmappedCell(cell.source(), Fields.INDICATOR, cell.text()));
    }
    if (!isScored(read)) {
      problems.add(ReadingProblem.unread(line));
    }
    return read;
  }

  /** Points and score are both figures or both blank. */
  private static boolean isScored(Indicator indicator) {
    return isFigureOrBlank(indicator.field(Fields.POINTS))
        && isFigureOrBlank(indicator.field(Fields.SCORE))
        && indicator.field(Fields.POINTS).isEmpty() == indicator.field(Fields.SCORE).isEmpty();
  }

  private static boolean isFigureOrBlank(String text) {
    return text.isEmpty() || Amounts.isAmount(text);
  }

  private static Indicator combined(Indicator left, Indicator right) {
    var fields = new LinkedHashMap<>(left.fields());
    for (String name : RIGHT) {
      for (String field : List.of(name, name + Fields.AS_PRINTED)) {
        fields.remove(field);
        if (right.fields().containsKey(field)) {
          fields.put(field, right.field(field));
        }
      }
    }
    return new Indicator(fields, left.lines(), left.column());
  }
}
