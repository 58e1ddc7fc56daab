package org.budgetlens.contracts.code;

import org.jspecify.annotations.Nullable;

/**
 * A code as printed and, once classified, as the catalog knows it.
 *
 * @param code the digits, blanks removed
 * @param name the printed name; null where only the code is printed
 * @param catalogName the catalog's name; null before classification and for unknown codes
 * @param status the catalog's answer; null before classification
 */
public record Code(
    String code, @Nullable String name, @Nullable String catalogName, @Nullable CodeStatus status) {
  public Code {
    if (code.isBlank()) {
      throw new IllegalArgumentException("A code is not blank");
    }
  }

  /** A code as the document prints it. */
  public static Code printed(String code, @Nullable String name) {
    return new Code(code, name, null, null);
  }

  /** The same code with the catalog's answer. */
  public Code resolved(@Nullable String officialName, CodeStatus answer) {
    return new Code(code, name, officialName, answer);
  }
}
