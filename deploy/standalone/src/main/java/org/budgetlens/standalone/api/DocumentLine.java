package org.budgetlens.standalone.api;

import java.io.IOException;
import java.util.List;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.table.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A document as the query service lists it.
 *
 * @param id the document
 * @param file its name as submitted
 * @param department who published it, where established
 * @param district its administrative division code, where established
 * @param fiscalYear the year, where established
 * @param revision which publication of its slot it is
 * @param status where it stands
 * @param problems what could not be read
 * @param counts how much was read
 */
public record DocumentLine(
    String id,
    String file,
    @Nullable String department,
    @Nullable String district,
    @Nullable Integer fiscalYear,
    int revision,
    DocumentStatus status,
    List<Problem> problems,
    DocumentCounts counts) {
  public DocumentLine {
    problems = List.copyOf(problems);
  }

  /** Reads a line of the list of documents. */
  public static DocumentLine parse(String json) throws IOException {
    return Json.read(json, DocumentLine.class);
  }
}
