/** Reads fields that are separated by commas, semicolons or tabs and may be quoted. */
@NullMarked
package org.budgetlens.ingest.source.csv;

import org.jspecify.annotations.NullMarked;
