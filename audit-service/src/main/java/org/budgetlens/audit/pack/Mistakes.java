package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the mistakes of one file, so that its author sees all of them at once. */
final class Mistakes {
  private final String file;
  private final List<PackProblem> problems = new ArrayList<>();
  private @Nullable String rule;

  Mistakes(String file) {
    this.file = file;
  }

  /** Names the rule that the next mistakes belong to; null for none. */
  void inRule(@Nullable String id) {
    this.rule = id;
  }

  void add(int line, String message) {
    problems.add(new PackProblem(file, line, rule, message));
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparingInt(PackProblem::line));
      throw new PackException(problems);
    }
  }
}
