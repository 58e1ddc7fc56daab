package org.budgetlens.contracts.catalog;

import java.util.regex.Pattern;

/** What the id of an edition may look like: it is part of keys, addresses and file names. */
public final class EditionId {
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,63}");

  private EditionId() {}

  /** Whether this may be an edition's id. */
  public static boolean isValid(String id) {
    return FORM.matcher(id).matches();
  }

  static void check(String id) {
    if (!isValid(id)) {
      throw new IllegalArgumentException(
          "An edition's id is 1–64 letters, digits, dots, hyphens and underscores, not: " + id);
    }
  }
}
