package org.budgetlens.classify.resolve;

import java.util.Map;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.ClassificationSummary;

/** Resolves whole documents with the catalogs of one generation. Immutable. */
public final class Resolution {
  private final Catalogs catalogs;
  private final RowResolver rows;
  private final Organisations organisations;

  /** With these catalogs. */
  public Resolution(Catalogs catalogs) {
    this.catalogs = catalogs;
    this.rows = new RowResolver(catalogs);
    this.organisations = new Organisations(catalogs);
  }

  /** The row with the catalogs' answers. */
  public BudgetRow resolve(BudgetRow row) {
    return rows.resolve(row);
  }

  /** What is to be said of a document whose rows resolved like this. */
  public ClassificationSummary summary(
      DocumentDescriptor document, Map<CodeStatus, Integer> statuses) {
    return new ClassificationSummary(
        Catalogs.editionOf(document.fiscalYear()),
        statuses,
        catalogs.generation(),
        catalogs.editions(document.fiscalYear()),
        organisations.of(document).orElse(null));
  }
}
