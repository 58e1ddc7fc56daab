/** Who did what, when and with which outcome. Nothing here is ever changed or deleted. */
@NullMarked
package org.budgetlens.contracts.journal;

import org.jspecify.annotations.NullMarked;
