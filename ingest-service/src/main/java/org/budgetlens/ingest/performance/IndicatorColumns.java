package org.budgetlens.ingest.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.budgetlens.ingest.form.IndicatorLevels;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;

/**
 * Reads an indicator's cells by their distance from its first level. The header gives the order of
 * the fields; in rows the whole group of cells may stand further left or right, because cells
 * merged over lines are missing or inserted.
 *
 * @param fields names of the fields from the first level on, in printed order
 * @param column where the header prints the first level
 * @param places where it prints every field
 * @param levels the kinds of indicators that exist
 */
record IndicatorColumns(
    List<String> fields, int column, Map<String, Integer> places, IndicatorLevels levels) {
  private static final List<String> NEEDED = List.of(Fields.LEVEL1, Fields.LEVEL3, Fields.VALUE);

  IndicatorColumns {
    fields = List.copyOf(fields);
    places = Map.copyOf(places);
  }

  /**
   * Columns of other cells that lie inside an indicator's row.
   *
   * @param from the first of them
   * @param to the column after the last
   */
  record Gap(int from, int to) {
    static final Gap NONE = new Gap(0, 0);
  }

  /** The columns a header prints, if it is a header of indicators. */
  static Optional<IndicatorColumns> of(Map<String, Integer> header, IndicatorLevels levels) {
    if (!header.keySet().containsAll(NEEDED)) {
      return Optional.empty();
    }
    int first = Objects.requireNonNull(header.get(Fields.LEVEL1));
    var fields = new ArrayList<String>();
    var places = new LinkedHashMap<String, Integer>();
    header.entrySet().stream()
        .filter(entry -> entry.getValue() >= first)
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            entry -> {
              fields.add(entry.getKey());
              places.put(entry.getKey(), entry.getValue());
            });
    return Optional.of(new IndicatorColumns(fields, first, places, levels));
  }

  /**
   * The column of a row's first level, which may be blank: where a first level is printed, one left
   * of a second level, by the nature's distance, or else where the header has it. It can lie left
   * of the line's first cell.
   */
  OptionalInt start(Line line, int from) {
    for (int i = from; i < line.width(); i++) {
      if (levels.isFirst(line.text(i))) {
        return OptionalInt.of(i);
      }
    }
    for (int i = from; i < line.width(); i++) {
      if (levels.isSecond(line.text(i))) {
        return OptionalInt.of(i - fields.indexOf(Fields.LEVEL2));
      }
    }
    int nature = fields.indexOf(Fields.NATURE);
    for (int i = from; nature >= 0 && i < line.width(); i++) {
      if (Nature.of(line.text(i)).isPresent()) {
        return OptionalInt.of(i - nature);
      }
    }
    return printsAt(line, Fields.LEVEL3) && printsAt(line, Fields.VALUE) && from <= column
        ? OptionalInt.of(column)
        : OptionalInt.empty();
  }

  /**
   * The indicator of a line that prints every cell right below its label. So a third level that
   * takes two columns keeps its value, and 成本指标 below 产出指标 is the second level that older forms
   * have.
   */
  Optional<Indicator> aligned(Line line) {
    var texts = new LinkedHashMap<String, String>();
    int printed = 0;
    for (String field : fields) {
      String text = line.text(Objects.requireNonNull(places.get(field)));
      if (!text.isEmpty()) {
        put(texts, field, text);
        printed++;
      }
    }
    boolean all =
        line.cells().stream().skip(column).filter(cell -> !cell.isBlank()).count() == printed;
    String first = texts.getOrDefault(Fields.LEVEL1, "");
    String second = texts.getOrDefault(Fields.LEVEL2, "");
    boolean fits =
        all
            && (first.isEmpty() || levels.isFirst(first))
            && (!levels.isFirst(second) || levels.isSecond(second) || levels.isOldSecond(second))
            && texts.containsKey(Fields.LEVEL3)
            && texts.containsKey(Fields.VALUE)
            && !levels.isSecond(texts.getOrDefault(Fields.LEVEL3, ""));
    if (!fits) {
      return Optional.empty();
    }
    unstick(texts);
    return Optional.of(new Indicator(texts, List.of(line), column));
  }

  /** Whether a line prints something in the very column of a field's header. */
  private boolean printsAt(Line line, String field) {
    return !line.text(column + fields.indexOf(field)).isEmpty();
  }

  /**
   * Reads the indicator that starts in a column.
   *
   * @param gap columns that are skipped where they are blank
   */
  Indicator read(Line line, int start, Gap gap) {
    int[] columns = columns(line, start, gap);
    var texts = new LinkedHashMap<String, String>();
    boolean cut = false;
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] >= 0 && !line.text(columns[i]).isEmpty()) {
        put(texts, fields.get(i), line.text(columns[i]));
      }
      cut |= columns[i] >= line.width() && isEssential(fields.get(i));
    }
    unstick(texts);
    if (cut || !texts.containsKey(Fields.LEVEL3)) {
      texts.put(Fields.TRUNCATED, "true");
    }
    return new Indicator(texts, List.of(line), start);
  }

  /** The printed cells to the right of such an indicator. */
  List<Cell> beyond(Line line, int start, Gap gap) {
    int[] columns = columns(line, start, gap);
    int end = Math.min(line.width(), columns[columns.length - 1] + 1);
    return line.cells().subList(end, line.width()).stream().filter(c -> !c.isBlank()).toList();
  }

  /** The column of every field. */
  private int[] columns(Line line, int start, Gap gap) {
    int[] columns = new int[fields.size()];
    int column = start;
    for (int i = 0; i < columns.length; i++) {
      if (column == gap.from() && start < gap.from() && isBlank(line, gap)) {
        column = gap.to();
      }
      columns[i] = column++;
    }
    return columns;
  }

  /** Puts a field and, where it differs, its printed text. */
  static void put(Map<String, String> texts, String field, String printed) {
    String text =
        switch (field) {
          case Fields.NATURE -> Nature.of(printed).orElse(PrintedText.clean(printed));
          case Fields.LEVEL1, Fields.LEVEL2 -> PrintedText.name(printed);
          case Fields.GOAL, Fields.RESULT, Fields.NOTE -> printed;
          default -> PrintedText.clean(printed);
        };
    texts.put(field, text);
    if (!text.equals(printed)) {
      texts.put(field + Fields.AS_PRINTED, printed);
    }
  }

  /** Takes a nature off the end of the third level where its own cell is blank. */
  private static void unstick(Map<String, String> texts) {
    String level3 = texts.get(Fields.LEVEL3);
    if (level3 == null || texts.containsKey(Fields.NATURE)) {
      return;
    }
    Nature.stuckTo(level3)
        .ifPresent(
            ending -> {
              texts.putIfAbsent(Fields.LEVEL3 + Fields.AS_PRINTED, level3);
              texts.put(Fields.LEVEL3, PrintedText.clean(ending.before()));
              texts.put(Fields.NATURE, ending.nature());
            });
  }

  private static boolean isEssential(String field) {
    return switch (field) {
      case Fields.LEVEL1, Fields.LEVEL2, Fields.LEVEL3, Fields.NATURE, Fields.VALUE -> true;
      default -> false;
    };
  }

  private static boolean isBlank(Line line, Gap gap) {
    for (int i = gap.from(); i < gap.to(); i++) {
      if (!line.text(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
