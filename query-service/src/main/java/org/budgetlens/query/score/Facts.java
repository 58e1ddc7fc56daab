package org.budgetlens.query.score;

import java.math.BigDecimal;

/**
 * What a score is made of: counts over all current documents.
 *
 * @param documents how many documents
 * @param expectedTables tables that documents of their kinds must have
 * @param presentTables how many of these are there
 * @param soundTables tables that add up to their printed totals
 * @param brokenTables tables that do not
 * @param rules rules that concern the documents
 * @param judgedRules how many of these came to a verdict
 * @param errors open violations that are errors
 * @param warnings open violations that are warnings
 * @param notices open violations that are notices
 * @param disputed violations in dispute, which do not count
 * @param weight Σ materiality of open violations, an error counting 1, a warning 0.3, a notice 0;
 *     each at most 1
 */
public record Facts(
    int documents,
    long expectedTables,
    long presentTables,
    long soundTables,
    long brokenTables,
    long rules,
    long judgedRules,
    long errors,
    long warnings,
    long notices,
    long disputed,
    BigDecimal weight) {}
