package org.budgetlens.classify.review;

import java.util.List;
import org.budgetlens.classify.resolve.Finding;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.BudgetRow;

/**
 * All that is to be reviewed in a document, as of one publication.
 *
 * @param document the document
 * @param generation the generation of catalogs it was published with
 * @param places the findings with their rows
 */
record DocumentFindings(DocumentDescriptor document, int generation, List<Place> places) {
  DocumentFindings {
    places = List.copyOf(places);
  }

  /**
   * A finding and where it stands.
   *
   * @param finding what
   * @param row where
   */
  record Place(Finding finding, BudgetRow row) {}
}
