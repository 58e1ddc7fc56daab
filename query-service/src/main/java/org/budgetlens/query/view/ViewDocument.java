package org.budgetlens.query.view;

import org.jspecify.annotations.Nullable;

/**
 * A document in a view.
 *
 * @param key its key in the database
 * @param state changes whenever anything that is stored of it changes
 * @param factYear the partition that holds its rows
 * @param id its id
 * @param department the department's name
 * @param departmentCode the department's code
 * @param district the district's code
 * @param fiscalYear its fiscal year
 * @param kind what it is
 * @param revision its revision
 */
public record ViewDocument(
    long key,
    long state,
    int factYear,
    String id,
    @Nullable String department,
    @Nullable String departmentCode,
    @Nullable String district,
    @Nullable Integer fiscalYear,
    @Nullable String kind,
    int revision) {}
