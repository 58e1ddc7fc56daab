/** What came out, in a screenful or two. */
@NullMarked
package org.budgetlens.standalone.summary;

import org.jspecify.annotations.NullMarked;
