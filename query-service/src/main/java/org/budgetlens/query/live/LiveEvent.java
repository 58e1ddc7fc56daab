package org.budgetlens.query.live;

import org.jspecify.annotations.Nullable;

/**
 * An event of a log.
 *
 * @param partition its partition
 * @param offset its offset there
 * @param rule the rule it is about; null where it is about none
 * @param severity its severity; null where it has none
 * @param department the department's name
 * @param departmentCode the department's code
 * @param district the district's code
 * @param record the event as JSON in one line
 */
public record LiveEvent(
    int partition,
    long offset,
    @Nullable String rule,
    @Nullable String severity,
    @Nullable String department,
    @Nullable String departmentCode,
    @Nullable String district,
    String record) {}
