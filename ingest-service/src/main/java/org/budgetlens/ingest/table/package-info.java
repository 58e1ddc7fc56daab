/** From lines to typed tables: headings, header paths, columns, rows, parity. Pure. */
@NullMarked
package org.budgetlens.ingest.table;

import org.jspecify.annotations.NullMarked;
