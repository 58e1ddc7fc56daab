package org.budgetlens.ingest.performance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.ReadingProblem;

/**
 * Reads the indicators of a 自评表. Its first two levels are cells merged over lines: a blank one
 * repeats the row above. The cells of a row stand shifted by what merging lost or inserted; left of
 * the operator and right of it the shift can differ, and points and score show the right one.
 */
record ScoredIndicators(IndicatorColumns columns) {
  private static final List<String> RIGHT =
      List.of(Fields.ACTUAL, Fields.POINTS, Fields.SCORE, Fields.REASON);
  private static final Pattern FIRST_OF_KIND = Pattern.compile("^指标\\s*1\\s*[:：、.．].*");

  /** The indicator a line prints below others, if it prints one. */
  Optional<Indicator> read(Line line, List<Indicator> above, List<ReadingProblem> problems) {
    OptionalInt start = columns.start(line, 0);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    Indicator indicator = cells(line, start.getAsInt(), problems);
    return Optional.of(above.isEmpty() ? indicator : filled(indicator, above.getLast(), problems));
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

  private Indicator filled(Indicator indicator, Indicator above, List<ReadingProblem> problems) {
    boolean lacksFirst = indicator.field(Fields.LEVEL1).isEmpty();
    boolean lacksSecond = indicator.field(Fields.LEVEL2).isEmpty();
    Indicator filled = indicator;
    if (lacksFirst) {
      filled = filled.with(Fields.LEVEL1, above.field(Fields.LEVEL1));
    }
    if (lacksSecond && lacksFirst) {
      filled = filled.with(Fields.LEVEL2, above.field(Fields.LEVEL2));
    }
    String first = filled.field(Fields.LEVEL1);
    String second = filled.field(Fields.LEVEL2);
    if (lacksFirst
        && !lacksSecond
        && columns.levels().firstOf(second).filter(known -> !known.equals(first)).isPresent()) {
      problems.add(new ReadingProblem.OfIndicator.LevelInDoubt(filled.source(), second, first));
    }
    if (lacksFirst && lacksSecond && FIRST_OF_KIND.matcher(filled.field(Fields.LEVEL3)).matches()) {
      problems.add(
          new ReadingProblem.OfIndicator.LevelInDoubt(
              filled.source(), filled.field(Fields.LEVEL3), second));
    }
    return filled;
  }
}
