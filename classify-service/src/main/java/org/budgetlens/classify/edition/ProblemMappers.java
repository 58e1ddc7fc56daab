package org.budgetlens.classify.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.budgetlens.classify.catalog.CatalogProblem;
import org.budgetlens.classify.catalog.InvalidCatalogException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every error into problem details (RFC 9457). */
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final int LISTED = 1_000;

  @ServerExceptionMapper
  Response invalid(InvalidCatalogException e) {
    List<CatalogProblem> problems = e.problems();
    return answer(
        new ProblemDetail(
            "/problems/invalid-catalog",
            "Invalid catalog",
            422,
            "目录有 %d 处错误，未保存。 / The catalog has %d errors and was not stored."
                .formatted(problems.size(), problems.size()),
            problems.stream().limit(LISTED).toList()));
  }

  @ServerExceptionMapper
  Response conflict(ConflictException e) {
    return answer(new ProblemDetail("/problems/conflict", "Conflict", 409, e.getMessage(), null));
  }

  @ServerExceptionMapper
  Response web(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    Response.Status known = Response.Status.fromStatusCode(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return answer(new ProblemDetail("about:blank", title, status, e.getMessage(), null));
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException e) {
    LOG.error("Request failed", e);
    return answer(
        new ProblemDetail(
            "about:blank",
            "Service Unavailable",
            503,
            "暂时无法处理，请稍后重试；已保存的决定不会丢失。 / "
                + "Not possible right now, try again; what was decided is not lost.",
            null));
  }

  private static Response answer(ProblemDetail problem) {
    return Response.status(problem.status())
        .type("application/problem+json")
        .entity(problem)
        .build();
  }

  /**
   * An error over HTTP.
   *
   * @param problems every problem of an upload with its line
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProblemDetail(
      String type,
      String title,
      int status,
      @Nullable String detail,
      @Nullable List<CatalogProblem> problems) {}
}
