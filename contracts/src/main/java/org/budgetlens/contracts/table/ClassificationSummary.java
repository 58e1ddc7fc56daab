package org.budgetlens.contracts.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.budgetlens.contracts.catalog.Organisation;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.jspecify.annotations.Nullable;

/**
 * How the codes of a document resolved. When catalogs change, a document is published again with
 * the same revision and a higher generation: of one revision the newest publication counts.
 *
 * @param edition the fiscal year whose catalogs were used, e.g. 2026; undated without one
 * @param statuses number of codes per status
 * @param generation the generation of catalogs every row was resolved with; null in publications
 *     from before there were generations. See {@link #usedGeneration()}
 * @param editions the edition used per kind, with the decisions added to it after a plus sign, e.g.
 *     national-2026.1+decisions-3
 * @param organisation whose document it is; null where no department is known
 */
public record ClassificationSummary(
    String edition,
    Map<CodeStatus, Integer> statuses,
    @Nullable Integer generation,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<CodeKind, String> editions,
    @Nullable Organisation organisation) {
  public ClassificationSummary {
    statuses = statuses.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(statuses));
    editions = editions.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(editions));
    if (generation != null && generation < 0) {
      throw new IllegalArgumentException("Generations count from 0: " + generation);
    }
  }

  /** A summary from before there were generations. */
  public ClassificationSummary(String edition, Map<CodeStatus, Integer> statuses) {
    this(edition, statuses, null, Map.of(), null);
  }

  /** The generation of catalogs every row was resolved with; 0 where none is said. */
  public int usedGeneration() {
    return generation == null ? 0 : generation;
  }
}
