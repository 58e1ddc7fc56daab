/**
 * What the codes and printed lines of a row stand for in its fiscal year.
 *
 * <p>Lives here: pure decisions. A row that cannot be resolved is a finding with a status, never a
 * failure and never a dropped row.
 */
@NullMarked
package org.budgetlens.classify.resolve;

import org.jspecify.annotations.NullMarked;
