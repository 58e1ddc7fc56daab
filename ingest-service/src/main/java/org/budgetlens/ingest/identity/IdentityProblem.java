package org.budgetlens.ingest.identity;

import java.util.List;

/** Something about a document's identity that is not established, or contradictory. */
public sealed interface IdentityProblem {
  /** What it concerns. */
  enum Aspect {
    KIND,
    DEPARTMENT,
    DISTRICT,
    FISCAL_YEAR
  }

  /** The document does not say. */
  record Unknown(Aspect aspect) implements IdentityProblem {}

  /** The document says several things; none is chosen. */
  record Several(Aspect aspect, List<String> values) implements IdentityProblem {}

  /** The uploader says something else than the document; the uploader's word is used. */
  record Contradicted(Aspect aspect, String document, String uploader) implements IdentityProblem {}
}
