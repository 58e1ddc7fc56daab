package org.budgetlens.query.security;

import static org.budgetlens.operations.access.Role.ADMINISTRATOR;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.budgetlens.operations.access.AccessRules;
import org.budgetlens.operations.access.Rule;

/** Everybody signed in reads; journal and redrive are for administrators. */
public final class QueryAccess {
  /** The rules; the documentation is made from them. */
  public static final AccessRules RULES =
      AccessRules.of(
          Rule.of("GET", "/api/v1/journal", ADMINISTRATOR),
          Rule.of("POST", "/api/v1/dead-letters/redrive", ADMINISTRATOR),
          Rule.of("POST", "/api/v1/dead-letters/*/redrive", ADMINISTRATOR),
          Rule.signedIn("GET", "/**"));

  @Produces
  @Singleton
  AccessRules rules() {
    return RULES;
  }
}
