package org.budgetlens.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.budgetlens.contracts.audit.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A department, under its official name where the catalog knows it.
 *
 * @param documents how many current documents it has
 * @param fiscalYears their years
 * @param openViolations violations that are neither resolved nor disputed, per severity
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DepartmentLine(
    String department,
    @Nullable String departmentCode,
    @Nullable String district,
    @Nullable String districtName,
    int documents,
    List<Integer> fiscalYears,
    Map<String, Long> openViolations) {
  public DepartmentLine {
    fiscalYears = List.copyOf(fiscalYears);
  }

  /** The lines as a table. */
  public static CsvShape<DepartmentLine> csv() {
    return CsvShape.of(
        List.of(
            "department",
            "departmentCode",
            "district",
            "districtName",
            "documents",
            "fiscalYears",
            "errors",
            "warnings",
            "notices"),
        line -> List.of(line.cells()));
  }

  private List<@Nullable Object> cells() {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(department);
    cells.add(departmentCode);
    cells.add(district);
    cells.add(districtName);
    cells.add(documents);
    cells.add(fiscalYears.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    for (Severity severity : Severity.values()) {
      cells.add(openViolations.get(severity.name()));
    }
    return cells;
  }
}
