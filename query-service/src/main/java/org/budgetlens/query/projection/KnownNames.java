package org.budgetlens.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of codes that this process has stored. The same few thousand come with every document; none
 * is ever taken away, so that they need not be written again.
 */
@ApplicationScoped
class KnownNames {
  /** More than all catalogs hold; documents may print anything. */
  private static final int LIMIT = 200_000;

  private final Set<CodeName> known = ConcurrentHashMap.newKeySet();

  /** Those that have not been stored by this process. */
  Set<CodeName> unknown(Set<CodeName> names) {
    var unknown = new HashSet<>(names);
    unknown.removeIf(known::contains);
    return unknown;
  }

  /** Remembers names whose transaction is committed. */
  void stored(Collection<CodeName> names) {
    if (known.size() + names.size() > LIMIT) {
      known.clear();
    }
    known.addAll(names);
  }
}
