package org.budgetlens.audit.packs;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.budgetlens.audit.pack.PackProblem;

/** Errors as problem details (RFC 9457). */
final class Problems {
  private static final int MOST_LISTED = 1_000;

  private Problems() {}

  /**
   * An error over HTTP.
   *
   * @param problems every mistake of a pack, with file, line and rule
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ProblemDetail(
      String type, String title, int status, String detail, List<PackProblem> problems) {}

  static Response answer(int status, String detail) {
    Response.Status known = Response.Status.fromStatusCode(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return answer(new ProblemDetail("about:blank", title, status, detail, List.of()));
  }

  static Response wrongPack(List<PackProblem> problems) {
    return answer(
        new ProblemDetail(
            "/problems/invalid-pack",
            "Invalid pack",
            422,
            "规则包有 %d 处错误 · The pack has %d mistake(s): %s"
                .formatted(problems.size(), problems.size(), problems.getFirst()),
            problems.stream().limit(MOST_LISTED).toList()));
  }

  private static Response answer(ProblemDetail problem) {
    return Response.status(problem.status())
        .type("application/problem+json")
        .entity(problem)
        .build();
  }
}
