package org.budgetlens.ingest.table;

import java.util.List;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Line;
import org.jspecify.annotations.Nullable;

/** Something below a heading that could not be read, with enough to mend the source. */
public sealed interface ReadingProblem {

  /** Where it stands. */
  Source source();

  /** A cell of an amount column that is no amount. */
  record UnreadableAmount(Source source, String column, String text, Localized reason)
      implements ReadingProblem {}

  /**
   * Printed cells under a header that no column of the form stands under.
   *
   * @param text the first of them
   * @param count how many
   */
  record UnmappedCell(Source source, String header, String text, int count)
      implements ReadingProblem {
    /** One cell. */
    public UnmappedCell(Source source, String header, String text) {
      this(source, header, text, 1);
    }
  }

  /**
   * A row of a table that has lost its columns, in which some cells could not be told apart: more
   * than one way is possible. What all ways agree on was read; the rest stays out.
   *
   * @param text the row as printed
   * @param alternatives the possible ways, shortened
   */
  record AmbiguousRow(Source source, String text, List<String> alternatives)
      implements ReadingProblem {
    public AmbiguousRow {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** A code printed in several columns of which one is missing or no number. */
  record IncompleteCode(Source source, String text) implements ReadingProblem {}

  /** A code whose level is printed without its leading zero. */
  record PaddedCode(Source source, String text, String code) implements ReadingProblem {}

  /** A line outside of the table that is no heading, unit or note: prose. */
  record Prose(Source source, int count, String text) implements ReadingProblem {}

  /** Lines that are neither header nor row nor note. */
  record UnreadLines(Source source, int count, String text) implements ReadingProblem {}

  /** A table whose heading is known, but not its header. */
  record HeaderNotUnderstood(Source source, String title) implements ReadingProblem {}

  /**
   * A table without rulings whose columns, found by where the text stands, left cells unread or are
   * contradicted by its rows.
   */
  record ColumnsNotProved(Source source, String title) implements ReadingProblem {}

  /** A table with amounts and no unit: 元 and 万元 differ by 10⁴, so nothing is assumed. */
  record UnitUnknown(Source source, String title) implements ReadingProblem {}

  /** A table of a kind that is recognised, but not read yet. */
  record TableNotRead(Source source, @Nullable String number, String title, int lines)
      implements ReadingProblem {}

  /** Amounts in sentences whose meaning is not certain. */
  record FiguresInProse(Source source, int count, String text) implements ReadingProblem {}

  /**
   * A table that did not add up as it is usually read, and does in another way, which was taken.
   *
   * @param how what was read differently
   */
  record ReadAgain(Source source, String title, Localized how) implements ReadingProblem {}

  /** Something about a row that the printed text leaves open. */
  record Ambiguous(Source source, String text, Localized reason) implements ReadingProblem {}

  /** Something about a performance indicator or its project. */
  sealed interface OfIndicator extends ReadingProblem {
    /** An indicator that the source cuts off. */
    record Truncated(Source source, String text) implements OfIndicator {}

    /** A project's label stands where an indicator would, and that indicator is not printed. */
    record Lost(Source source, String project) implements OfIndicator {}

    /** A line that a page break repeats word for word; it counts once. */
    record Repeated(Source source, Source first, String text) implements OfIndicator {}

    /** Indicators that a remnant of a table prints a second time; they count once. */
    record Copies(Source source, int count) implements OfIndicator {}

    /** Indicators printed below one project's label that belong to the next project. */
    record Moved(Source source, int count, String text, String printedUnder, String project)
        implements OfIndicator {}

    /** An indicator that may belong to the project it is printed under or to the next. */
    record Ambiguous(Source source, String text, String printedUnder, String other)
        implements OfIndicator {}

    /** A project printed twice with different amounts; the first counts. */
    record Contradiction(Source source, String project, String first, String second)
        implements OfIndicator {}

    /** A level taken from the row above, as a merged cell, that does not suit its neighbour. */
    record LevelInDoubt(Source source, String text, String filled) implements OfIndicator {}

    /** A level whose head is lost; it is known from the level below it. */
    record LevelDamaged(Source source, String text, String printed, String level)
        implements OfIndicator {}
  }

  /** A line that could not be read. */
  static UnreadLines unread(Line line) {
    return new UnreadLines(line.source(), 1, line.joined());
  }
}
