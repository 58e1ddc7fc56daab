/** The few named meters of the pipeline. Counted per batch or document, never per row. */
@NullMarked
package org.budgetlens.operations.meter;

import org.jspecify.annotations.NullMarked;
