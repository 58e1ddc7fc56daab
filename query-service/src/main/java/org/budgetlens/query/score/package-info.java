/** How good the published documents of a department or district are, in one figure. Plain Java. */
@NullMarked
package org.budgetlens.query.score;

import org.jspecify.annotations.NullMarked;
