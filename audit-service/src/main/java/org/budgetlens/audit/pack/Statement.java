package org.budgetlens.audit.pack;

import java.util.List;
import org.budgetlens.contracts.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What rows say by themselves.
 *
 * @param id distinguishes the statements of a rule; part of the subject of its violations
 * @param rows which rows are concerned
 * @param holds what should hold in them
 * @param shows the texts that are shown
 * @param expected what should stand there
 * @param expectedText the name whose text should stand there; null where {@code expected} says it
 * @param key what makes one finding of several rows; null for a finding per row
 */
public record Statement(
    String id,
    RowCondition rows,
    RowCondition holds,
    List<String> shows,
    Localized expected,
    @Nullable String expectedText,
    @Nullable RowKey key) {
  public Statement {
    shows = List.copyOf(shows);
  }
}
