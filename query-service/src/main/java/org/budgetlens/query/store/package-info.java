/** Reads what the projection wrote. */
@NullMarked
package org.budgetlens.query.store;

import org.jspecify.annotations.NullMarked;
