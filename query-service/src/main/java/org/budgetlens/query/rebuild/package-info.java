/**
 * Builds all views anew from the topics while the old ones are read, and exchanges them in one
 * transaction.
 */
@NullMarked
package org.budgetlens.query.rebuild;

import org.jspecify.annotations.NullMarked;
