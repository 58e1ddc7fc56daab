package org.budgetlens.standalone.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ingest says to a submission.
 *
 * @param documents one entry per file, several for a zip
 */
public record SubmissionAnswer(List<Entry> documents) {
  public SubmissionAnswer {
    documents = List.copyOf(documents);
  }

  /**
   * What became of one file.
   *
   * @param id the document's id; null where the file was refused
   * @param file its name
   * @param problem why it was refused; null where it was not
   */
  public record Entry(@Nullable String id, @Nullable String file, @Nullable Reason problem) {}

  /**
   * Why a file was refused, as in RFC 9457.
   *
   * @param title what kind of problem
   * @param detail this problem
   */
  public record Reason(@Nullable String title, @Nullable String detail) {
    /** For people. */
    public String text() {
      String first = title == null ? "" : title;
      return detail == null || detail.equals(title) ? first : (first + " " + detail).strip();
    }
  }
}
