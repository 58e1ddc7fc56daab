/** How old the oldest record is that has not been handled. */
@NullMarked
package org.budgetlens.operations.lag;

import org.jspecify.annotations.NullMarked;
