/** Who may do what in this service. */
@NullMarked
package org.budgetlens.ingest.security;

import org.jspecify.annotations.NullMarked;
