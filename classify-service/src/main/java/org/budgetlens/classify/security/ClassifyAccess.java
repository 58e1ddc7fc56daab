package org.budgetlens.classify.security;

import static org.budgetlens.operations.access.Role.ADMINISTRATOR;
import static org.budgetlens.operations.access.Role.AUDITOR;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.budgetlens.operations.access.AccessRules;
import org.budgetlens.operations.access.Rule;

/** Who changes catalogs and who decides about doubtful codes. */
public final class ClassifyAccess {
  /** The rules; the documentation is made from them. */
  public static final AccessRules RULES =
      AccessRules.of(
          Rule.signedIn("GET", "/api/v1/catalogs/**"),
          Rule.of("POST", "/api/v1/catalogs/*/*/preview", AUDITOR, ADMINISTRATOR),
          Rule.of("PUT", "/api/v1/catalogs/*/*", ADMINISTRATOR),
          Rule.of("POST", "/api/v1/catalogs/*/*/activate", ADMINISTRATOR),
          Rule.of("POST", "/api/v1/catalogs/generations/*/rollback", ADMINISTRATOR),
          Rule.signedIn("GET", "/api/v1/reviews/**"),
          Rule.of("POST", "/api/v1/reviews/*/decisions", AUDITOR, ADMINISTRATOR));

  @Produces
  @Singleton
  AccessRules rules() {
    return RULES;
  }
}
