package org.budgetlens.ingest.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.problem.ProblemDetail;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.registry.Upload;
import org.budgetlens.ingest.source.ReadingBudget;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at a file before it is registered: its id, and whether it can be read at all. */
final class Examination {

  /**
   * What came of it.
   *
   * @param upload the file with its id
   * @param refusal why it cannot be read; null if it can
   */
  record Result(Upload upload, @Nullable ProblemDetail refusal) {}

  private static final Logger LOG = Logger.getLogger(Examination.class);

  private final DocumentReader reader;
  private final Duration limit;

  Examination(DocumentReader reader, Duration limit) {
    this.reader = reader;
    this.limit = limit;
  }

  Result examine(String file, byte[] content, Hints hints) {
    String id = sha256(content);
    ProblemDetail refusal =
        refusal(file, content)
            .map(problem -> ProblemDetail.of(problem, status(problem.code()), file))
            .orElse(null);
    return new Result(new Upload(id, file, content, hints), refusal);
  }

  /**
   * A fault in the reader is no answer: the document is taken in, and reading it says what it is.
   */
  private Optional<Problem> refusal(String file, byte[] content) {
    try {
      return reader.refusal(content, ReadingBudget.of(limit));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.errorf(e, "The reader failed on a first look at %s", file);
      return Optional.empty();
    }
  }

  private static int status(String code) {
    return switch (code) {
      case "NOT_A_DOCUMENT", "FORMAT_NOT_READ" -> 415;
      case "EMPTY_FILE" -> 400;
      default -> 422;
    };
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
