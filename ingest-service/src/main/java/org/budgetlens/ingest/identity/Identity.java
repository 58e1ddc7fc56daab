package org.budgetlens.ingest.identity;

import org.budgetlens.contracts.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * Who published a document for which year, as far as it is established.
 *
 * @param kind what it is
 * @param department the department's full name
 * @param departmentCode its code, where the document prints it
 * @param district the division code of its government
 * @param fiscalYear the fiscal year
 */
public record Identity(
    @Nullable DocumentKind kind,
    @Nullable String department,
    @Nullable String departmentCode,
    @Nullable String district,
    @Nullable Integer fiscalYear) {}
