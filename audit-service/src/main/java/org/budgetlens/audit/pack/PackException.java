package org.budgetlens.audit.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A pack that is not right. Its message names every mistake with file, line and rule. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<PackProblem> problems;

  PackException(List<PackProblem> problems) {
    super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The mistakes in the order of lines. */
  public List<PackProblem> problems() {
    return problems;
  }
}
