/** Reads a whole document: bytes in, typed tables and problems out. Pure. */
@NullMarked
package org.budgetlens.ingest.reading;

import org.jspecify.annotations.NullMarked;
