package org.budgetlens.ingest.fuzz;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;

/**
 * What a fuzzer calls: whatever the bytes are, they are read or refused with a reason, and the
 * second reading equals the first. See docs/howto/fuzz-the-readers.md.
 */
public final class ReadersFuzz {
  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger LIBRARY = Logger.getLogger("org.apache");

  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private ReadersFuzz() {}

  /** Reads any bytes. */
  public static void fuzzerTestOneInput(byte[] content) {
    Reading first = READER.read(content, Hints.NONE);
    if (!first.equals(READER.read(content, Hints.NONE))) {
      throw new AssertionError("Two readings of the same bytes differ");
    }
  }
}
