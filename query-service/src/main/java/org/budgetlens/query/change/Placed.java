package org.budgetlens.query.change;

/**
 * A change and its place on its topic.
 *
 * @param position the place
 * @param change what was read there
 */
public record Placed<T>(Position position, T change) {}
