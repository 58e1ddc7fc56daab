package org.budgetlens.operations.journal;

import io.smallrye.mutiny.Uni;
import org.budgetlens.contracts.journal.JournalEntry;

/** Where entries are kept. A service with a database of its own may keep them there first. */
public interface Journal {
  /** Keeps an entry; fails if it is unknown whether it was kept. */
  Uni<Void> keep(JournalEntry entry);
}
