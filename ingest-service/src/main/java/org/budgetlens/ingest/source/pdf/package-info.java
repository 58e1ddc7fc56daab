/**
 * Reads PDF: ruled tables from the lines that are drawn around their cells, everything else from
 * the positions of its text.
 */
@NullMarked
package org.budgetlens.ingest.source.pdf;

import org.jspecify.annotations.NullMarked;
