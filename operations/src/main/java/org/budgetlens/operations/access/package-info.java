/** Who asks, and what they may do. Plain Java but for the shell that asks Quarkus. */
@NullMarked
package org.budgetlens.operations.access;

import org.jspecify.annotations.NullMarked;
