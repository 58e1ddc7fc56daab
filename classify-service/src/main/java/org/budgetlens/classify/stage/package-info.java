/**
 * The stage as a state machine: records of {@code budget.rows} and the open documents go in,
 * records to publish and the open documents come out.
 *
 * <p>Lives here: what is published for a record, and what is refused. Must not: topics' clients,
 * transactions, threads; {@code kafka} owns them.
 */
@NullMarked
package org.budgetlens.classify.stage;

import org.jspecify.annotations.NullMarked;
