package org.budgetlens.query.request;

/** A question that cannot be answered, with the reason for whoever asked. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** Refuses with this problem. */
  public RefusedException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** Why. */
  public Problem problem() {
    return problem;
  }
}
