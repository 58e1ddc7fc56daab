package org.budgetlens.query.security;

import static org.budgetlens.operations.access.Role.ADMINISTRATOR;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.budgetlens.operations.access.AccessRules;
import org.budgetlens.operations.access.Rule;

/** Everybody signed in reads; the journal is for administrators. */
public final class QueryAccess {
  /** The rules; the documentation is made from them. */
  public static final AccessRules RULES =
      AccessRules.of(Rule.of("GET", "/api/v1/journal", ADMINISTRATOR), Rule.signedIn("GET", "/**"));

  @Produces
  @Singleton
  AccessRules rules() {
    return RULES;
  }
}
