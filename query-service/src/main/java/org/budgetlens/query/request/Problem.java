package org.budgetlens.query.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457).
 *
 * @param type identifies the kind of problem
 * @param title the kind of problem, for people
 * @param status the HTTP status
 * @param detail what is wrong this time
 * @param parameter the query parameter that is wrong; null where none is
 * @param allowed the values that would be right; empty where they cannot be listed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    List<String> allowed) {
  /** Media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    allowed = List.copyOf(allowed);
  }

  /** A problem that no parameter is the cause of. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type.uri(), type.title(), type.status(), detail, null, List.of());
  }

  /** A parameter that is wrong. */
  public static Problem ofParameter(
      ProblemType type, String parameter, String detail, List<String> allowed) {
    return new Problem(type.uri(), type.title(), type.status(), detail, parameter, allowed);
  }
}
