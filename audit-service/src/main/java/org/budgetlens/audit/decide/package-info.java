/**
 * People's decisions about violations: taken over HTTP, kept on {@code budget.decisions}. What
 * becomes of a violation is decided in {@code lifecycle}.
 */
@NullMarked
package org.budgetlens.audit.decide;

import org.jspecify.annotations.NullMarked;
