package org.budgetlens.ingest.table;

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

  /** A printed cell under a header that no column of the form stands under. */
  record UnmappedCell(Source source, String header, String text) implements ReadingProblem {}

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

  /** A table with amounts and no unit: 元 and 万元 differ by 10⁴, so nothing is assumed. */
  record UnitUnknown(Source source, String title) implements ReadingProblem {}

  /** A table of a kind that is recognised, but not read yet. */
  record TableNotRead(Source source, @Nullable String number, String title, int lines)
      implements ReadingProblem {}

  /** A line that could not be read. */
  static UnreadLines unread(Line line) {
    return new UnreadLines(line.source(), 1, line.joined());
  }
}
