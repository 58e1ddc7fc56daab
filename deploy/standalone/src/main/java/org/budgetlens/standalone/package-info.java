/** Starts the whole pipeline and submits documents to it. */
@NullMarked
package org.budgetlens.standalone;

import org.jspecify.annotations.NullMarked;
