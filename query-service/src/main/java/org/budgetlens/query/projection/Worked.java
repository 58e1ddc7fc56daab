package org.budgetlens.query.projection;

import java.util.List;
import org.budgetlens.query.export.ProjectLine;
import org.budgetlens.query.export.Projects;
import org.budgetlens.query.row.DocumentRows;
import org.budgetlens.query.view.TableSums;

/**
 * What is worked out once for a document.
 *
 * @param sums its sums, for views
 * @param projects its projects
 */
record Worked(List<TableSums> sums, List<ProjectLine> projects) {
  Worked {
    sums = List.copyOf(sums);
    projects = List.copyOf(projects);
  }

  static Worked of(DocumentRows rows) {
    return new Worked(TableSums.of(rows), Projects.of(rows));
  }
}
