package org.budgetlens.audit.pack;

import org.jspecify.annotations.Nullable;

/**
 * A mistake in a pack.
 *
 * @param file the pack's file
 * @param line the line, from 1
 * @param rule id of the rule; null outside of rules
 * @param message what is wrong, and what is possible instead
 */
public record PackProblem(String file, int line, @Nullable String rule, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + (rule == null ? "" : rule + ": ") + message;
  }
}
