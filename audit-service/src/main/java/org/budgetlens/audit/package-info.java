/** The audit service. */
@NullMarked
package org.budgetlens.audit;

import org.jspecify.annotations.NullMarked;
