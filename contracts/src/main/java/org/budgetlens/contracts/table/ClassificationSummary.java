package org.budgetlens.contracts.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.budgetlens.contracts.code.CodeStatus;

/**
 * How the codes of a document resolved.
 *
 * @param edition the catalog editions used, e.g. 2026
 * @param statuses number of codes per status
 */
public record ClassificationSummary(String edition, Map<CodeStatus, Integer> statuses) {
  public ClassificationSummary {
    statuses = statuses.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(statuses));
  }
}
