package org.budgetlens.ingest.table;

import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.Localized;
import org.budgetlens.ingest.source.Line;

/** Collects the rows of one table, as its layout prints them. */
interface RowsOfLayout {
  /**
   * Takes a header, the first one or one repeated after a page break.
   *
   * @return whether it is a header of this form
   */
  boolean header(Header header, List<ReadingProblem> problems);

  /** Whether a line below a header prints nothing but running numbers. */
  boolean isOnlyNumbered(Line line);

  /** Takes a line below a header. */
  void row(Line line, List<ReadingProblem> problems);

  /** Canonical names of the columns in printed order. */
  List<String> columns();

  /** What was read in another way than usual, because only then it adds up; empty if nothing. */
  Optional<Localized> otherWay();

  /** All rows, with their final kinds. */
  List<TypedRow> rows();

  /** Whether these rows add up. */
  ParityProof proof(List<TypedRow> rows);
}
