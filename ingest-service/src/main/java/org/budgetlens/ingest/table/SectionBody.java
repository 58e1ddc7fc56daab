package org.budgetlens.ingest.table;

import java.util.List;
import org.budgetlens.ingest.account.LineLedger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole body of a section in a way of its own, where rows are not simply lines with a
 * value a column. Implementations hold no state.
 */
public interface SectionBody {
  /** Whether this is the way to read the section. */
  boolean reads(Section section);

  /**
   * Reads a section.
   *
   * @param document every section of the document, for what only other tables can tell
   * @param ledger takes what became of lines that are no rows; lines of rows need not be entered
   */
  Result read(Section section, List<Section> document, LineLedger ledger);

  /**
   * What came of a section.
   *
   * @param table the table, or null where there is none to read
   * @param problems what could not be read
   */
  record Result(@Nullable ReadTable table, List<ReadingProblem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }
}
