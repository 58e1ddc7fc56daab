/** Who may do what in this service. */
@NullMarked
package org.budgetlens.audit.security;

import org.jspecify.annotations.NullMarked;
