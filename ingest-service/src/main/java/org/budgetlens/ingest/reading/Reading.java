package org.budgetlens.ingest.reading;

import java.util.List;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.account.LineAccount;
import org.budgetlens.ingest.identity.Identity;
import org.budgetlens.ingest.table.ReadTable;

/** What came of reading a document. */
public sealed interface Reading {

  /**
   * The document was read.
   *
   * @param identity who published it for which year
   * @param tables its tables in printed order
   * @param problems what could not be read or established
   * @param lines what became of every printed line
   */
  record Read(Identity identity, List<ReadTable> tables, List<Problem> problems, LineAccount lines)
      implements Reading {
    public Read {
      tables = List.copyOf(tables);
      problems = List.copyOf(problems);
    }
  }

  /**
   * The document cannot be read at all.
   *
   * @param problem why
   */
  record Refused(Problem problem) implements Reading {}
}
