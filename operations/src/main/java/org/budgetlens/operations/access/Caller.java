package org.budgetlens.operations.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name the person's name
 * @param verified whether a token proves it; if not, sign-in is off and anybody may do anything
 * @param roles what the person may be
 * @param department the department the person speaks for; null for none
 */
public record Caller(String name, boolean verified, Set<Role> roles, @Nullable String department) {
  /** Somebody while sign-in is off and no name is given. */
  public static final String NOBODY = "anonymous";

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Somebody while sign-in is off: may do anything, under the name that is given. */
  public static Caller open(@Nullable String name) {
    return new Caller(
        name == null || name.isBlank() ? NOBODY : name.strip(), false, Role.ALL, null);
  }

  /** Whether the person has one of these roles. */
  public boolean hasAny(Set<Role> wanted) {
    return roles.stream().anyMatch(wanted::contains);
  }

  /**
   * The name a deed is kept under: the token's, whatever the request says; without sign-in what the
   * request says, if it says anything.
   */
  public @Nullable String nameOr(@Nullable String said) {
    if (verified) {
      return name;
    }
    return (said == null || said.isBlank()) && !name.equals(NOBODY) ? name : said;
  }

  /** Whether the person may hand in documents of this department; null is one not named. */
  public boolean mayUploadFor(@Nullable String theirs) {
    return !isBoundToDepartment() || (department != null && department.equals(theirs));
  }

  /** Whether the person may hand in documents of one department only. */
  public boolean isBoundToDepartment() {
    return verified && !roles.contains(Role.ADMINISTRATOR);
  }

  /**
   * Whose drafts the person makes and sees: the department's, or the person's own where the token
   * names none; null while sign-in is off, when drafts are nobody's and everybody sees them.
   */
  public @Nullable String draftOwner() {
    if (!verified) {
      return null;
    }
    return department == null ? "person:" + name : "department:" + department;
  }

  /** Whether the person sees the drafts of this owner. */
  public boolean seesDraftOf(@Nullable String owner) {
    return !verified || (owner != null && owner.equals(draftOwner()));
  }
}
