/** Rules over a million rows. */
@NullMarked
package org.budgetlens.benchmark.audit;

import org.jspecify.annotations.NullMarked;
