package org.budgetlens.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.audit.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A district.
 *
 * @param district its administrative division code
 * @param districtName its name; null where unknown
 * @param departments how many departments have current documents
 * @param documents how many current documents they have
 * @param openViolations violations that are neither resolved nor disputed, per severity
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DistrictLine(
    String district,
    @Nullable String districtName,
    int departments,
    int documents,
    Map<String, Long> openViolations) {

  /** The lines as a table. */
  public static CsvShape<DistrictLine> csv() {
    return CsvShape.of(
        List.of(
            "district",
            "districtName",
            "departments",
            "documents",
            "errors",
            "warnings",
            "notices"),
        line -> List.of(line.cells()));
  }

  private List<@Nullable Object> cells() {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(district);
    cells.add(districtName);
    cells.add(departments);
    cells.add(documents);
    for (Severity severity : Severity.values()) {
      cells.add(openViolations.get(severity.name()));
    }
    return cells;
  }
}
