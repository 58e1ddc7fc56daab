/**
 * What a document looks like before anyone knows what it means: pages, lines and cells with their
 * places. Readers of file formats live here; nothing here knows tables or money.
 */
@NullMarked
package org.budgetlens.ingest.source;

import org.jspecify.annotations.NullMarked;
