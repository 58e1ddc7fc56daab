/** Amounts of money as documents print them. */
@NullMarked
package org.budgetlens.ingest.amount;

import org.jspecify.annotations.NullMarked;
