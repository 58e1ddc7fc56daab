/** The journal of all services, read from its topic: nothing of it is kept here to be lost. */
@NullMarked
package org.budgetlens.query.journal;

import org.jspecify.annotations.NullMarked;
