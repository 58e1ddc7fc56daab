package org.budgetlens.classify.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogs cannot be used; every problem found is named. */
public final class InvalidCatalogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<CatalogProblem> problems;

  /** With what is wrong, in the order of files and lines. */
  public InvalidCatalogException(List<CatalogProblem> problems) {
    super(
        problems.stream()
            .map(CatalogProblem::toString)
            .collect(Collectors.joining("\n", "The catalogs are not valid:\n", "")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of files and lines. */
  public List<CatalogProblem> problems() {
    return problems;
  }
}
