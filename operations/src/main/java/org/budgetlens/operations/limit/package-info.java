/** What a client may ask in a while, and what every answer tells browsers. */
@NullMarked
package org.budgetlens.operations.limit;

import org.jspecify.annotations.NullMarked;
