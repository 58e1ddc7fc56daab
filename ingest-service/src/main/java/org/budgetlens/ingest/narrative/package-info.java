/**
 * Facts in the prose of a document (情况说明) and the entries of its glossary (名词解释). Only what a
 * sentence clearly says becomes a fact; everything else stays prose.
 */
@NullMarked
package org.budgetlens.ingest.narrative;

import org.jspecify.annotations.NullMarked;
