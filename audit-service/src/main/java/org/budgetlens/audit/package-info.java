/**
 * The audit service: collects a document's rows until its seal, runs the rule packs, compares with
 * the previous state, publishes violations and receipts.
 *
 * <p>Decisions are plain Java: {@code pack} (rules as data), {@code evaluate} (rows in, outcomes
 * and findings out), {@code lifecycle} (what becomes of a violation over revisions). {@code
 * topology} is the shell around them: Kafka Streams, health, configuration.
 */
@NullMarked
package org.budgetlens.audit;

import org.jspecify.annotations.NullMarked;
