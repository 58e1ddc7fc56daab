package org.budgetlens.audit.pack;

import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/**
 * Groups rows by the first digits of a code.
 *
 * @param code the classification
 * @param digits how many digits make a group, e.g. 3 for the functional class
 */
public record Grouping(CodeKind code, int digits) {
  public Grouping {
    if (digits < 1 || digits > 20) {
      throw new IllegalArgumentException("Groups are made of 1 to 20 digits, not " + digits);
    }
  }

  /** The row's group; null for a row without such a code, or with a shorter one. */
  public @Nullable String of(BudgetRow row) {
    Code printed = row.code(code);
    return printed == null || printed.code().length() < digits
        ? null
        : printed.code().substring(0, digits);
  }
}
