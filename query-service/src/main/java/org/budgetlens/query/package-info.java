/** The query service. */
@NullMarked
package org.budgetlens.query;

import org.jspecify.annotations.NullMarked;
