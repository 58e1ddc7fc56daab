/**
 * A document's classified rows in, outcomes and findings out: pure, deterministic, exact in 分.
 *
 * <p>The rows are read twice at most: the first reading adds up, the second collects the evidence
 * of what does not hold. Neither keeps the rows, so a document of any length needs little memory.
 */
@NullMarked
package org.budgetlens.audit.evaluate;

import org.jspecify.annotations.NullMarked;
