/** Takes documents out of zip archives without trusting them. Pure. */
@NullMarked
package org.budgetlens.ingest.archive;

import org.jspecify.annotations.NullMarked;
