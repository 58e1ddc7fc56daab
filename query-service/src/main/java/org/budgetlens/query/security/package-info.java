/** Who may do what in this service. */
@NullMarked
package org.budgetlens.query.security;

import org.jspecify.annotations.NullMarked;
