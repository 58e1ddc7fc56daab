/** What a document is, which slot it fills, and where it stands in the pipeline. */
@NullMarked
package org.budgetlens.contracts.document;

import org.jspecify.annotations.NullMarked;
