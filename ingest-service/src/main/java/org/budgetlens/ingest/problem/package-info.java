/** RFC 9457 problem details. */
@NullMarked
package org.budgetlens.ingest.problem;

import org.jspecify.annotations.NullMarked;
