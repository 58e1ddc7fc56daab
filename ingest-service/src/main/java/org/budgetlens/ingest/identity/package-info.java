/** Who published a document for which year. Pure; what the document does not say stays unknown. */
@NullMarked
package org.budgetlens.ingest.identity;

import org.jspecify.annotations.NullMarked;
