package org.budgetlens.ingest.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;

/**
 * A row that has been read, before it is numbered within its document.
 *
 * @param kind what it stands for
 * @param source where it stands
 * @param codes codes by classification
 * @param text texts by canonical column name
 * @param amounts amounts by canonical column name; blank cells have none
 */
public record TypedRow(
    RowKind kind,
    Source source,
    Map<CodeKind, Code> codes,
    Map<String, String> text,
    Map<String, PrintedAmount> amounts) {

  /** The same row standing for something else. */
  public TypedRow withKind(RowKind other) {
    return new TypedRow(other, source, codes, text, amounts);
  }

  /** The same row with other codes. */
  public TypedRow withCodes(Map<CodeKind, Code> other) {
    return new TypedRow(kind, source, other, text, amounts);
  }

  /** The same row with another text in a column. */
  public TypedRow withText(String column, String value) {
    var other = new LinkedHashMap<>(text);
    other.put(column, value);
    return new TypedRow(kind, source, codes, other, amounts);
  }

  /** The same row with other amounts. */
  public TypedRow withAmounts(Map<String, PrintedAmount> other) {
    return new TypedRow(kind, source, codes, text, other);
  }
}
