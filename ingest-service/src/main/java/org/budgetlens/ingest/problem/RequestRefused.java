package org.budgetlens.ingest.problem;

/** A request that cannot be carried out; answered with its problem details. */
public final class RequestRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemDetail problem;

  /** Refuses a request. */
  public RequestRefused(int status, String title, String detail) {
    super(detail);
    this.problem = ProblemDetail.of(status, title, detail);
  }

  /** What is wrong with it. */
  public ProblemDetail problem() {
    return problem;
  }
}
