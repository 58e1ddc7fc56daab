package org.budgetlens.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project among those of several documents.
 *
 * @param publisher the department whose document prints it
 * @param district its district
 * @param fiscalYear the document's fiscal year
 * @param organisation whose document it is; null where the catalog does not know
 * @param similarity how similar its name is to the one that was looked for, up to 1; null where
 *     none was
 * @param project the project
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FoundProject(
    @Nullable String publisher,
    @Nullable String district,
    @Nullable Integer fiscalYear,
    @Nullable Publisher organisation,
    @Nullable BigDecimal similarity,
    @JsonUnwrapped ProjectLine project) {

  /** The lines as a table, one per project. */
  public static CsvShape<FoundProject> csv() {
    var header = new ArrayList<>(List.of("publisher", "district", "fiscalYear", "similarity"));
    header.addAll(List.of("organisation", "organisationName"));
    header.addAll(ProjectLine.csv().header());
    return CsvShape.of(header, line -> List.of(line.cells()));
  }

  private List<@Nullable Object> cells() {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(publisher);
    cells.add(district);
    cells.add(fiscalYear);
    cells.add(similarity);
    cells.add(organisation == null ? null : organisation.code());
    cells.add(organisation == null ? null : organisation.name());
    ProjectLine.csv().lines().apply(project).forEach(cells::addAll);
    return cells;
  }
}
