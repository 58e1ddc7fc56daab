package org.budgetlens.ingest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.budgetlens.contracts.table.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An error over HTTP (RFC 9457).
 *
 * @param type a URI reference that names the kind of error
 * @param title the kind of error, short
 * @param status the HTTP status
 * @param detail what is wrong and what to do: Chinese, then English
 * @param code the same as in published problems, e.g. EMPTY_FILE
 * @param file the file concerned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetail(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String code,
    @Nullable String file) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The answer to a file that cannot be read. */
  public static ProblemDetail of(Problem problem, int status, @Nullable String file) {
    return new ProblemDetail(
        "/problems/" + problem.code().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        problem.message().en(),
        status,
        problem.message().zh() + " / " + problem.message().en(),
        problem.code(),
        file);
  }

  /** Any other error. */
  public static ProblemDetail of(int status, String title, String detail) {
    return new ProblemDetail("about:blank", title, status, detail, null, null);
  }
}
