package org.budgetlens.contracts.audit;

import org.budgetlens.contracts.table.TableReference;
import org.jspecify.annotations.Nullable;

/**
 * What a violation is about. Holds no position: a row that moves in a later revision keeps its
 * violation.
 *
 * @param key stable within rule and slot, e.g. EXPENDITURE_SUMMARY/project
 * @param table the table concerned in this revision
 * @param column canonical column name
 * @param code the code concerned, e.g. 201
 * @param line the printed line concerned, e.g. 一般公共服务支出
 */
public record Subject(
    String key,
    @Nullable TableReference table,
    @Nullable String column,
    @Nullable String code,
    @Nullable String line) {}
