package org.budgetlens.query.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * Part of the journal, newest first.
 *
 * @param entries one per request: its answer if there was one, at the time it was asked
 * @param next where to go on: the parameter {@code to} of the next request; null at the end
 */
record JournalPage(List<JournalEntry> entries, @Nullable Instant next) {
  private static final Comparator<JournalEntry> NEWEST_FIRST =
      Comparator.comparing(JournalEntry::at).reversed().thenComparing(JournalEntry::id);

  JournalPage {
    entries = List.copyOf(entries);
  }

  /**
   * The newest requests.
   *
   * @param written entries as they were written, asked and answered, in any order
   * @param to none asked after this
   * @param limit how many requests at most
   * @param more whether there are older ones than these
   */
  static JournalPage of(List<JournalEntry> written, Instant to, int limit, boolean more) {
    Map<String, JournalEntry> requests = new LinkedHashMap<>();
    written.forEach(entry -> requests.merge(entry.id(), entry, JournalPage::together));
    var sorted = new ArrayList<>(requests.values());
    sorted.removeIf(entry -> entry.at().isAfter(to));
    sorted.sort(NEWEST_FIRST);
    List<JournalEntry> page = sorted.subList(0, Math.min(limit, sorted.size()));
    boolean hasMore = (more || sorted.size() > limit) && !page.isEmpty();
    return new JournalPage(page, hasMore ? page.getLast().at() : null);
  }

  private static JournalEntry together(JournalEntry one, JournalEntry other) {
    JournalEntry answered = one.status() == null ? other : one;
    Instant asked = one.at().isBefore(other.at()) ? one.at() : other.at();
    Integer status = answered.status();
    return status == null ? answered : answered.answered(asked, status, answered.details());
  }
}
