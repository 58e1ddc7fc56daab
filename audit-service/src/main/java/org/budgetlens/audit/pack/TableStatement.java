package org.budgetlens.audit.pack;

import org.budgetlens.contracts.Localized;

/**
 * What should hold for a table as a whole.
 *
 * @param id distinguishes the statements of a rule; part of the subject of its violations
 * @param tables which tables are concerned
 * @param holds what should hold for them
 * @param expected what should be there
 */
public record TableStatement(String id, Guard tables, Guard holds, Localized expected) {}
