package org.budgetlens.ingest.table;

import java.util.List;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.ReadingBudget;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables that have lost their columns. They are read together, because what decides the
 * columns of one often stands in another.
 */
public interface LostColumns {
  /**
   * What came of one section.
   *
   * @param table the table, or null where it could not be read; the problems then say why
   * @param problems what could not be read
   * @param headers the lines that hold its header, for the account of lines
   */
  record Outcome(@Nullable ReadTable table, List<ReadingProblem> problems, List<Line> headers) {
    public Outcome {
      problems = List.copyOf(problems);
      headers = List.copyOf(headers);
    }
  }

  /** Whether a section's table has lost its columns. */
  boolean lost(Section section);

  /**
   * Reads such sections.
   *
   * @param sections the sections of one document that have lost their columns
   * @param others the document's other tables
   * @param budget asked before every search
   * @return an outcome per section, in their order
   */
  List<Outcome> read(List<Section> sections, List<ReadTable> others, ReadingBudget budget);
}
