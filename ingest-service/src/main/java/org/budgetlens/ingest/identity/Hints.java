package org.budgetlens.ingest.identity;

import org.jspecify.annotations.Nullable;

/**
 * What the uploader said about a document. It fills what the document leaves open and decides where
 * both speak; a contradiction is reported.
 */
public record Hints(
    @Nullable String department, @Nullable String district, @Nullable Integer fiscalYear) {
  public static final Hints NONE = new Hints(null, null, null);
}
