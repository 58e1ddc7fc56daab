/** What becomes of a violation over the revisions of its document's slot. Pure. */
@NullMarked
package org.budgetlens.audit.lifecycle;

import org.jspecify.annotations.NullMarked;
