package org.budgetlens.audit.pack;

import java.util.Set;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.TableType;

/**
 * Which documents and tables a rule concerns.
 *
 * @param kinds kinds of documents; empty for all. A document of unknown kind is taken to be meant:
 *     its tables decide
 * @param tables types of tables; empty where the check names its tables itself
 * @param firstYear first fiscal year
 * @param lastYear last fiscal year
 * @param districts six-digit codes of districts; empty for all
 */
public record Applies(
    Set<DocumentKind> kinds,
    Set<TableType> tables,
    int firstYear,
    int lastYear,
    Set<String> districts) {
  /** The first and the last fiscal year a document can have. */
  static final int FIRST_YEAR = 1990;

  static final int LAST_YEAR = 2100;

  public Applies {
    kinds = Set.copyOf(kinds);
    tables = Set.copyOf(tables);
    districts = Set.copyOf(districts);
  }

  /** Whether the rule is limited to some fiscal years. */
  public boolean limitsYears() {
    return firstYear > FIRST_YEAR || lastYear < LAST_YEAR;
  }
}
