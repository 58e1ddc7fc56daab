package org.budgetlens.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.document.DocumentCounts;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code documents.jsonl}. What is unknown is null and written as such.
 *
 * @param problems the problems, as JSON
 * @param organisation whose it is; null where the catalog does not know
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DocumentLine(
    String id,
    String file,
    @Nullable String kind,
    @Nullable String department,
    @Nullable String departmentCode,
    @Nullable String district,
    @Nullable Integer fiscalYear,
    int revision,
    String status,
    @JsonRawValue String problems,
    DocumentCounts counts,
    @Nullable Publisher organisation) {

  /** The lines as CSV. */
  public static CsvShape<DocumentLine> csv() {
    return CsvShape.of(
        List.of(
            "id",
            "file",
            "kind",
            "department",
            "departmentCode",
            "district",
            "fiscalYear",
            "revision",
            "status",
            "tables",
            "rows",
            "detailRows",
            "problems",
            "organisation",
            "organisationName"),
        line -> {
          var cells = new ArrayList<@Nullable Object>();
          cells.add(line.id);
          cells.add(line.file);
          cells.add(line.kind);
          cells.add(line.department);
          cells.add(line.departmentCode);
          cells.add(line.district);
          cells.add(line.fiscalYear);
          cells.add(line.revision);
          cells.add(line.status);
          cells.add(line.counts.tables());
          cells.add(line.counts.rows());
          cells.add(line.counts.detailRows());
          cells.add(line.counts.problems());
          Publisher organisation = line.organisation;
          cells.add(organisation == null ? null : organisation.code());
          cells.add(organisation == null ? null : organisation.name());
          return List.of(cells);
        });
  }
}
