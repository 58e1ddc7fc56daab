/**
 * Checks of drafts before they are published: read here, classified and audited beside the
 * documents, answered to whoever asked. No view and no public topic ever shows a draft.
 */
@NullMarked
package org.budgetlens.ingest.check;

import org.jspecify.annotations.NullMarked;
