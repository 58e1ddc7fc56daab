/**
 * Server-sent events: every subscriber reads the log in the database after the position it names,
 * and then what is new. Another instance that stores something wakes this one by NOTIFY.
 */
@NullMarked
package org.budgetlens.query.stream;

import org.jspecify.annotations.NullMarked;
