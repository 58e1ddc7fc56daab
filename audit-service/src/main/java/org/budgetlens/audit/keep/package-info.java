/** Keeps on its topic what people send to this service over HTTP. */
@NullMarked
package org.budgetlens.audit.keep;

import org.jspecify.annotations.NullMarked;
