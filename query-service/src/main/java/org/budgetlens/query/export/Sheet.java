package org.budgetlens.query.export;

import java.util.List;

/**
 * A sheet of a workbook.
 *
 * @param name what its tab says
 * @param headings the headings of its columns
 */
record Sheet(String name, List<String> headings) {
  Sheet {
    headings = List.copyOf(headings);
  }
}
