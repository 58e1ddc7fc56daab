package org.budgetlens.ingest.source.pdf;

/**
 * A straight line that is drawn along an axis.
 *
 * @param at its y if it runs across the page, its x if it runs down
 * @param from its smaller end on the other axis
 * @param to its larger end
 */
record Ruling(double at, double from, double to) {
  boolean covers(double position, double tolerance) {
    return position >= from - tolerance && position <= to + tolerance;
  }
}
