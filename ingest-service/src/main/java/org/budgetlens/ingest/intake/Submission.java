package org.budgetlens.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.ingest.problem.ProblemDetail;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a submission.
 *
 * @param documents one entry per file, in the order of the request and, inside it, of its archives
 */
public record Submission(List<Entry> documents) {
  public Submission {
    documents = List.copyOf(documents);
  }

  /**
   * The answer for one file.
   *
   * @param id the document's id; null for a file that was not even taken in (too large)
   * @param file its name
   * @param status where the document stands; null for a file that was refused
   * @param location where to follow it
   * @param problem why the file was refused
   * @param known whether the same content had been submitted before
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      @Nullable String id,
      String file,
      @Nullable DocumentStatus status,
      @Nullable String location,
      @Nullable ProblemDetail problem,
      boolean known) {

    static Entry refused(@Nullable String id, String file, ProblemDetail problem) {
      return new Entry(id, file, null, id == null ? null : location(id), problem, false);
    }

    static Entry accepted(String id, String file, DocumentStatus status, boolean known) {
      return new Entry(id, file, status, location(id), null, known);
    }

    private static String location(String id) {
      return "/api/v1/documents/" + id;
    }

    boolean isRefused() {
      return problem != null;
    }
  }

  /** 202 if anything is new, 200 if all is known, else the first refusal's status. */
  int status() {
    if (documents.stream().anyMatch(entry -> !entry.isRefused() && !entry.known())) {
      return 202;
    }
    if (documents.stream().anyMatch(entry -> !entry.isRefused())) {
      return 200;
    }
    return documents.stream()
        .map(Entry::problem)
        .filter(java.util.Objects::nonNull)
        .mapToInt(ProblemDetail::status)
        .findFirst()
        .orElse(400);
  }
}
