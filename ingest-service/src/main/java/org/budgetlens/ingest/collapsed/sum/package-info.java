/**
 * An exact search over sums: which options of which variables let all sums come out. Knows numbers
 * only, neither tables nor money.
 */
@NullMarked
package org.budgetlens.ingest.collapsed.sum;

import org.jspecify.annotations.NullMarked;
