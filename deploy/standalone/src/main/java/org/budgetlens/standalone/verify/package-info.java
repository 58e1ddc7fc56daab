/** Recomputing exported violations offline: needs no broker, database or service. */
@NullMarked
package org.budgetlens.standalone.verify;

import org.jspecify.annotations.NullMarked;
