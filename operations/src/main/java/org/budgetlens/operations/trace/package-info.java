/** The trace context between HTTP and the topics. */
@NullMarked
package org.budgetlens.operations.trace;

import org.jspecify.annotations.NullMarked;
