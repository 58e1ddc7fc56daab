package org.budgetlens.operations.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What people are to the bureau. Tokens carry the names in lower case. */
public enum Role {
  /** Reads what is published. */
  VIEWER,
  /** Reads, and decides about violations and doubtful codes. */
  AUDITOR,
  /** Reads, and hands in documents and drafts of one department, which the token names. */
  UPLOADER,
  /** May do everything, for every department; sees no department's drafts. */
  ADMINISTRATOR;

  /** Everybody who is signed in. */
  public static final Set<Role> ALL = Set.of(values());

  /** The name in tokens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those of the names that are roles; others are none of this system's. */
  public static Set<Role> of(Set<String> names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(values()).filter(role -> names.contains(role.label())).forEach(roles::add);
    return roles;
  }
}
