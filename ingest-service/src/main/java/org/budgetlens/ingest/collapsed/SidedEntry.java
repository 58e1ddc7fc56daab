package org.budgetlens.ingest.collapsed;

import java.util.List;

/**
 * A label of a two-sided table with the figures behind it.
 *
 * @param label empty where figures begin a line
 * @param figures as printed
 */
record SidedEntry(String label, List<String> figures) {
  SidedEntry {
    figures = List.copyOf(figures);
  }
}
