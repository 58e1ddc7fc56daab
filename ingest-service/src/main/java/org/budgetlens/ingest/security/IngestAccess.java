package org.budgetlens.ingest.security;

import static org.budgetlens.operations.access.Role.ADMINISTRATOR;
import static org.budgetlens.operations.access.Role.UPLOADER;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.budgetlens.operations.access.AccessRules;
import org.budgetlens.operations.access.Rule;

/** Who hands in documents and drafts. For whom, and whose drafts one sees, the resources decide. */
public final class IngestAccess {
  /** The rules; the documentation is made from them. */
  public static final AccessRules RULES =
      AccessRules.of(
          Rule.of("POST", "/api/v1/documents", UPLOADER, ADMINISTRATOR),
          Rule.signedIn("GET", "/api/v1/documents/**"),
          Rule.of("POST", "/api/v1/checks", UPLOADER, ADMINISTRATOR),
          Rule.of("GET", "/api/v1/checks/**", UPLOADER, ADMINISTRATOR));

  @Produces
  @Singleton
  AccessRules rules() {
    return RULES;
  }
}
