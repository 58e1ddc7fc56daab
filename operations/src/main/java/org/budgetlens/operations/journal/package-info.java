/** Every request that changes something is kept on {@code budget.journal}, before and after. */
@NullMarked
package org.budgetlens.operations.journal;

import org.jspecify.annotations.NullMarked;
