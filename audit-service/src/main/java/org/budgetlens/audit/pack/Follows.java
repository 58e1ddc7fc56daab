package org.budgetlens.audit.pack;

import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.contracts.table.TableType;

/**
 * The finding that a rule's violations follow from, if their differences together are exactly its
 * difference: a table whose rows do not add up to its total cannot agree with other tables either.
 *
 * @param rule the root's rule
 * @param table the root's table type
 * @param column the root's column
 * @param severity of a violation that follows from it
 */
public record Follows(String rule, TableType table, String column, Severity severity) {}
