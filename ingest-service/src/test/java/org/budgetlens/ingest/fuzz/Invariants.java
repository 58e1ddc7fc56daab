package org.budgetlens.ingest.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.identity.Identity;
import org.budgetlens.ingest.publish.Publication;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.SourceReader;
import org.budgetlens.ingest.source.SourceResult;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;

/** What holds of every file, whatever its bytes are. */
final class Invariants {
  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger LIBRARY = Logger.getLogger("org.apache");

  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());
  private static final String ID = "0".repeat(64);

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private Invariants() {}

  /**
   * The file is read or refused; the second reading equals the first; an upload is refused exactly
   * if reading is; every printed line is accounted for; every row stands where something is printed
   * and comes back from its JSON as it was.
   */
  static void hold(byte[] file) {
    Reading reading = READER.read(file, Hints.NONE);
    if (!reading.equals(READER.read(file, Hints.NONE))) {
      throw new AssertionError("Two readings of the same bytes differ");
    }
    if (READER.refusal(file).isPresent() != reading instanceof Reading.Refused) {
      throw new AssertionError("The answer to the upload differs from the reading: " + reading);
    }
    if (reading instanceof Reading.Read read
        && SourceReader.read(file) instanceof SourceResult.Read source) {
      List<Line> printed =
          source.document().lines().stream().filter(line -> !line.isBlank()).toList();
      // Pages that were read again in another way have other lines.
      boolean again =
          read.problems().stream().anyMatch(problem -> problem.code().equals("READ_AGAIN"));
      if (!again && read.lines().printed() != printed.size()) {
        throw new AssertionError(read.lines().printed() + " lines of " + printed.size());
      }
      places(read, source.document().lines());
      events(read);
    }
  }

  private static void places(Reading.Read read, List<Line> lines) {
    var pages = new ArrayList<Integer>();
    for (Line line : lines) {
      if (line.source() instanceof Source.PageBox box) {
        pages.add(box.page());
      }
    }
    for (ReadTable table : read.tables()) {
      for (TypedRow row : table.rows()) {
        boolean exists =
            switch (row.source()) {
              case Source.TextLines text ->
                  lines.getLast().source() instanceof Source.TextLines last
                      && text.lines().getLast() <= last.lines().getLast();
              case Source.PageBox box -> pages.contains(box.page());
              case Source.SheetCells ignored -> true;
            };
        if (!exists) {
          throw new AssertionError("A row stands where no line is: " + row);
        }
      }
    }
  }

  private static void events(Reading.Read read) {
    Identity who = read.identity();
    var document =
        new DocumentDescriptor(
            ID,
            "fuzzed",
            who.kind(),
            who.department(),
            who.departmentCode(),
            who.district(),
            who.fiscalYear(),
            DocumentDescriptor.slotOf(
                ID, who.kind(), who.department(), who.district(), who.fiscalYear()),
            1);
    Publication publication = Publication.of(document, read);
    publication.rows().forEach(row -> comesBack(row, EventType.ROW));
    comesBack(publication.seal(), EventType.SEAL);
  }

  private static void comesBack(Object event, EventType type) {
    if (!event.equals(EventJson.read(EventJson.write(event), type))) {
      throw new AssertionError("Not as it was after JSON: " + event);
    }
  }
}
