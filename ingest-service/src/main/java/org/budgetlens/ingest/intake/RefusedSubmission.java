package org.budgetlens.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.budgetlens.ingest.problem.ProblemDetail;
import org.jspecify.annotations.Nullable;

/**
 * Problem details of a submission of which nothing was accepted: the first problem, and all files.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefusedSubmission(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String code,
    @Nullable String file,
    List<Submission.Entry> documents) {

  static RefusedSubmission of(Submission submission) {
    ProblemDetail first =
        submission.documents().stream()
            .map(Submission.Entry::problem)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return new RefusedSubmission(
        first.type(),
        first.title(),
        submission.status(),
        first.detail(),
        first.code(),
        first.file(),
        submission.documents());
  }
}
