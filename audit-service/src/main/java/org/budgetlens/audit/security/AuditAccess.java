package org.budgetlens.audit.security;

import static org.budgetlens.operations.access.Role.ADMINISTRATOR;
import static org.budgetlens.operations.access.Role.AUDITOR;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.budgetlens.operations.access.AccessRules;
import org.budgetlens.operations.access.Rule;

/** Who decides about violations and who changes rule packs. */
public final class AuditAccess {
  /** The rules; the documentation is made from them. */
  public static final AccessRules RULES =
      AccessRules.of(
          Rule.of("POST", "/api/v1/violations/*/decisions", AUDITOR, ADMINISTRATOR),
          Rule.of("POST", "/api/v1/packs/*/trial", AUDITOR, ADMINISTRATOR),
          Rule.of("PUT", "/api/v1/packs/**", ADMINISTRATOR),
          Rule.of("POST", "/api/v1/packs/**", ADMINISTRATOR),
          Rule.of("DELETE", "/api/v1/packs/**", ADMINISTRATOR),
          Rule.signedIn("GET", "/api/v1/**"));

  @Produces
  @Singleton
  AccessRules rules() {
    return RULES;
  }
}
