package org.budgetlens.ingest.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.budgetlens.contracts.document.DocumentKind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The check of one draft. What other services say is handed on as they published it.
 *
 * @param id its id, not the content's: nobody can ask whether a draft exists
 * @param file the file's name as submitted
 * @param status where it stands
 * @param location where to ask for it
 * @param kind what the draft is; null while unknown
 * @param department who publishes it; null while unknown
 * @param departmentCode the department's printed code; null while unknown
 * @param district its district's code; null while unknown
 * @param fiscalYear its year; null while unknown
 * @param problems what could not be read or established (JSON)
 * @param tables the tables read, with their parities (JSON)
 * @param violations what its audit found, roots first (JSON, as on budget.violations)
 * @param receipt the outcome of every rule (JSON, as on budget.receipts); null while pending
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftCheck(
    String id,
    String file,
    CheckStatus status,
    String location,
    @Nullable DocumentKind kind,
    @Nullable String department,
    @Nullable String departmentCode,
    @Nullable String district,
    @Nullable Integer fiscalYear,
    @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Object.class) String problems,
    @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Object.class) String tables,
    @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Object.class) String violations,
    @JsonRawValue @Schema(implementation = Object.class) @Nullable String receipt) {

  /** Where a check is asked for. */
  static String location(String id) {
    return "/api/v1/checks/" + id;
  }

  boolean isPending() {
    return status == CheckStatus.PENDING;
  }
}
