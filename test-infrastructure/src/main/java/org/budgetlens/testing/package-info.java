/** Kafka and PostgreSQL for tests, by one switch. */
@NullMarked
package org.budgetlens.testing;

import org.jspecify.annotations.NullMarked;
