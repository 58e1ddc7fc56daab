package org.budgetlens.contracts.audit;

/**
 * A document revision in which a violation was seen. Not a time of day: the same documents give the
 * same sightings however often the pipeline is replayed.
 *
 * @param document the document's id
 * @param revision its revision in the slot
 */
public record Sighting(String document, int revision) {}
