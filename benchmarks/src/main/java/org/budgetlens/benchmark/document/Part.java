package org.budgetlens.benchmark.document;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.SourceReader;
import org.budgetlens.ingest.source.SourceResult;

/** A piece of a document: a line of text or a table. */
sealed interface Part {
  /** A line outside of tables. */
  record Paragraph(String text) implements Part {}

  /** A table; all its rows have the same number of places. */
  record Table(List<List<Slot>> rows) implements Part {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }

    int columns() {
      return rows.getFirst().size();
    }
  }

  /** The pieces of a text whose cells are separated by tabs. */
  static List<Part> of(byte[] text) {
    if (!(SourceReader.read(text) instanceof SourceResult.Read read)) {
      throw new IllegalArgumentException("Not a text");
    }
    var parts = new ArrayList<Part>();
    var table = new ArrayList<List<String>>();
    for (Line line : read.document().lines()) {
      if (line.width() > 1) {
        table.add(line.cells().stream().map(Cell::text).toList());
      } else if (!line.isBlank()) {
        end(table, parts);
        parts.add(new Paragraph(line.joined()));
      }
    }
    end(table, parts);
    return List.copyOf(parts);
  }

  private static void end(List<List<String>> table, List<Part> parts) {
    if (!table.isEmpty()) {
      parts.add(new Table(MergedHeader.of(table)));
      table.clear();
    }
  }
}
