package org.budgetlens.ingest.form;

import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/**
 * One column of a form.
 *
 * @param name canonical column name, or the classification's for codes
 * @param as what its cells hold
 * @param headers header paths it may stand under, the best first
 * @param code the classification its cells belong to: for code columns, and for text columns whose
 *     text begins with a code; null otherwise
 * @param begins what the first word of a cell looks like, where the words of a row that has lost
 *     its columns need it to find their cells; null where anything may stand
 * @param beside a label that the header must print too for this column to count; null where it
 *     always counts
 */
public record ColumnForm(
    String name,
    Content as,
    List<HeaderPattern> headers,
    @Nullable CodeKind code,
    @Nullable Pattern begins,
    @Nullable Pattern beside) {
  public ColumnForm {
    headers = List.copyOf(headers);
    if (headers.isEmpty()) {
      throw new IllegalArgumentException("Column " + name + " needs at least one header");
    }
    if (code == null
        && (as == Content.CODE || as == Content.CODE_PART || as == Content.CODE_NAME)) {
      throw new IllegalArgumentException("Column " + name + " is no classification");
    }
  }

  /** Whether this column counts in a header with these paths. */
  public boolean isIn(List<List<String>> paths) {
    return beside == null
        || paths.stream().flatMap(List::stream).anyMatch(l -> beside.matcher(l).matches());
  }

  /** What the cells of a column hold. */
  public enum Content {
    AMOUNT,
    CODE,
    /** A level of a code that is printed in several columns: 类 │ 款 │ 项. */
    CODE_PART,
    CODE_NAME,
    TEXT
  }
}
