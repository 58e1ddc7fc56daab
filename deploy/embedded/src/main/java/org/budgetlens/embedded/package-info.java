/**
 * A Kafka broker and a PostgreSQL server for one machine, without installing either.
 *
 * <p>Used by {@code ./run} and by tests. Knows the topics' names and the services' schemas; knows
 * nothing of what flows through them.
 */
@NullMarked
package org.budgetlens.embedded;

import org.jspecify.annotations.NullMarked;
