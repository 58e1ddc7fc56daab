package org.budgetlens.ingest.collapsed;

import java.util.List;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.Source;
import org.jspecify.annotations.Nullable;

/**
 * A line of a two-sided table.
 *
 * @param source where it stands
 * @param text the line, for messages
 * @param income what it prints on the left, null for nothing
 * @param expenditure what it prints on the right, null for nothing
 */
record SidedLine(
    Source source, String text, @Nullable SidedEntry income, @Nullable SidedEntry expenditure) {

  /** The label of a side, empty for none. */
  String label(Side side) {
    SidedEntry entry = entry(side);
    return entry == null ? "" : entry.label();
  }

  /** A figure of a side, empty for none. */
  String figure(Side side, int index) {
    SidedEntry entry = entry(side);
    return entry == null || index >= entry.figures().size() ? "" : entry.figures().get(index);
  }

  /** How many figures a side prints. */
  int figures(Side side) {
    SidedEntry entry = entry(side);
    return entry == null ? 0 : entry.figures().size();
  }

  /** The line with other figures of its expenditure. */
  SidedLine withFigures(List<String> figures) {
    return new SidedLine(source, text, income, new SidedEntry(label(Side.EXPENDITURE), figures));
  }

  private @Nullable SidedEntry entry(Side side) {
    return side == Side.INCOME ? income : expenditure;
  }
}
