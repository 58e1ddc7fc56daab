package org.budgetlens.query.change;

/**
 * A record's place on its topic.
 *
 * @param partition the partition
 * @param offset its offset there
 */
public record Position(int partition, long offset) {}
