package org.budgetlens.query.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
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
}
