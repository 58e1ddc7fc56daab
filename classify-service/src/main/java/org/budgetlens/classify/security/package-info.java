/** Who may do what in this service. */
@NullMarked
package org.budgetlens.classify.security;

import org.jspecify.annotations.NullMarked;
