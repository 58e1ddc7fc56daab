package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.ParityProof;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.Section;
import org.budgetlens.ingest.table.TypedRow;
import org.jspecify.annotations.Nullable;

/** A section while it is read: a finished table, a raw one, or none. */
final class SectionReading {
  final List<ReadingProblem> problems = new ArrayList<>();
  @Nullable ReadTable table;
  List<Line> headers = List.of();
  @Nullable RawTable raw;

  /** Finishes the section as a table that needs no search for its columns. */
  void finish(
      Section section,
      AmountUnit unit,
      List<String> columns,
      List<TypedRow> rows,
      ParityProof proof,
      List<String> notes) {
    table =
        new ReadTable(
            section.heading().form().type(),
            section.heading().number(),
            section.heading().title(),
            unit,
            section.extent(),
            columns,
            rows,
            proof,
            notes);
  }
}
