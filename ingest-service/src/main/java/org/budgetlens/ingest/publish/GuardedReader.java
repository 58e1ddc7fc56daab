package org.budgetlens.ingest.publish;

import java.time.Duration;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.source.ReadingBudget;
import org.jboss.logging.Logger;

/** A fault in the reader concerns one document only: it becomes a refusal, and the others go on. */
public final class GuardedReader {
  private static final Logger LOG = Logger.getLogger(GuardedReader.class);

  private final DocumentReader reader;
  private final Duration limit;

  /**
   * A guarded reader.
   *
   * @param limit the longest time a document may take
   */
  public GuardedReader(DocumentReader reader, Duration limit) {
    this.reader = reader;
    this.limit = limit;
  }

  /** Reads a document or says why that failed. */
  public Reading read(String file, byte[] content, Hints hints) {
    try {
      return reader.read(content, hints, ReadingBudget.of(limit));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.errorf(e, "The reader failed on %s", file);
      return refused(
          "READER_FAILED",
          "读取程序出错（%s），文件未读取；请将此文件交给维护人员。".formatted(e),
          "The reader failed (%s) and the document was not read; please hand it to the maintainers."
              .formatted(e));
    } catch (OutOfMemoryError e) {
      LOG.errorf("Not enough memory to read %s", file);
      return refused(
          "NEEDS_MORE_MEMORY",
          "读取此文件所需内存超过服务的上限，文件未读取；请拆分文件，或调大 ingest-service 的堆内存（-Xmx）。",
          "Reading this document needs more memory than the service has; it was not read. Split it,"
              + " or give ingest-service a larger heap (-Xmx).");
    }
  }

  private static Reading refused(String code, String zh, String en) {
    return new Reading.Refused(
        new Problem(code, Problem.Level.ERROR, null, null, null, new Localized(zh, en)));
  }
}
