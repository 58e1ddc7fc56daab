package org.budgetlens.query.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
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
    Map<String, Long> openViolations) {}
