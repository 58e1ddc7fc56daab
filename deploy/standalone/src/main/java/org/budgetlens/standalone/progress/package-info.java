/** Follows the submitted documents until the pipeline is through with them. */
@NullMarked
package org.budgetlens.standalone.progress;

import org.jspecify.annotations.NullMarked;
