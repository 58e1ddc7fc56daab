/**
 * The account of a document's lines: what became of each of them, so that none is lost silently.
 */
@NullMarked
package org.budgetlens.ingest.account;

import org.jspecify.annotations.NullMarked;
