/** The classify service. */
@NullMarked
package org.budgetlens.classify;

import org.jspecify.annotations.NullMarked;
