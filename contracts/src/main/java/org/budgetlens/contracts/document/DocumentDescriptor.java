package org.budgetlens.contracts.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who published what for which year. What could not be established is null and reported as a
 * problem; it is never guessed.
 *
 * @param id SHA-256 of the content, 64 lower-case hexadecimal digits
 * @param file the file's name as submitted, for people
 * @param kind what the document is
 * @param department the department's full name, e.g. 北京市朝阳区数据局
 * @param departmentCode the department's code where the document prints one, e.g. 140001
 * @param district the six-digit administrative division code (GB/T 2260) of the department's
 *     government, e.g. 110105
 * @param fiscalYear the fiscal year, 1990–2100
 * @param slot what a later version of the same publication replaces: {@link #slotOf}
 * @param revision which publication of the slot this is, from 1 in the order of intake
 */
public record DocumentDescriptor(
    String id,
    String file,
    @Nullable DocumentKind kind,
    @Nullable String department,
    @Nullable String departmentCode,
    @Nullable String district,
    @Nullable Integer fiscalYear,
    String slot,
    int revision) {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

  public DocumentDescriptor {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("A document id is 64 hexadecimal digits, not: " + id);
    }
    if (fiscalYear != null && (fiscalYear < 1990 || fiscalYear > 2100)) {
      throw new IllegalArgumentException("Fiscal year out of 1990–2100: " + fiscalYear);
    }
    if (revision < 1) {
      throw new IllegalArgumentException("Revisions count from 1, not " + revision);
    }
    if (slot.isBlank()) {
      throw new IllegalArgumentException("A document needs a slot");
    }
  }

  /**
   * The slot a document fills. Two documents of one department, kind and fiscal year are revisions
   * of each other; a document whose department, kind or year is unknown stands alone.
   */
  public static String slotOf(
      String id,
      @Nullable DocumentKind kind,
      @Nullable String department,
      @Nullable String district,
      @Nullable Integer fiscalYear) {
    if (kind == null || department == null || fiscalYear == null) {
      return "document/" + id;
    }
    return String.join(
        "/", district == null ? "-" : district, department, fiscalYear.toString(), kind.name());
  }
}
