/**
 * Moves records: batches in, one transaction out with offsets and open documents.
 *
 * <p>Lives here: consumer, partition leases, transactional publisher, health. Must not: decide
 * anything about a row.
 */
@NullMarked
package org.budgetlens.classify.kafka;

import org.jspecify.annotations.NullMarked;
