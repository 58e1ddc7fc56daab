/** The ingest service. */
@NullMarked
package org.budgetlens.ingest;

import org.jspecify.annotations.NullMarked;
