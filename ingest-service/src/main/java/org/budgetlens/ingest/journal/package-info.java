/** Journal entries of this service: in its database first, so that uploads need no broker. */
@NullMarked
package org.budgetlens.ingest.journal;

import org.jspecify.annotations.NullMarked;
