package org.budgetlens.contracts.catalog;

import org.budgetlens.contracts.code.CodeKind;

/**
 * An edition in force.
 *
 * @param kind which classification
 * @param edition the edition's id
 * @param origin DECISIONS is added to the edition in force, the others replace one another
 * @param years the fiscal years it is in force for, unless a later entry of its generation covers
 *     them
 */
public record ActiveEdition(CodeKind kind, String edition, CatalogOrigin origin, YearRange years) {
  public ActiveEdition {
    EditionId.check(edition);
  }
}
