/**
 * Tables of projects and their performance indicators: 项目支出绩效目标表, 部门整体支出绩效目标表 and 项目支出绩效自评表. Their
 * cells do not keep their columns, so cells are found by what they are (a project's label, a level,
 * an operator) and by their distance from those. Pure.
 */
@NullMarked
package org.budgetlens.ingest.performance;

import org.jspecify.annotations.NullMarked;
