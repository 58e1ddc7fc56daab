package org.budgetlens.ingest.table;

import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.RowKind;

/**
 * Group rows that print a name and no code, in tables whose other rows print one: a unit's own row
 * or that of a class (成都市某局 │ 886.55, 工资福利支出 │ 780.15) above 301 │ 01 │ 基本工资. Nothing but the sums
 * tells them from rows whose code is missing, so whether the table adds up so is for the caller to
 * ask.
 */
public final class UncodedGroups {
  private static final Pattern ORDINAL = Pattern.compile("[一二三四五六七八九十]{1,3}、");

  private UncodedGroups() {}

  /**
   * The rows with those without codes as group rows; the same rows where none or all have codes.
   */
  public static List<TypedRow> of(List<TypedRow> rows) {
    boolean coded = rows.stream().anyMatch(row -> isDetail(row) && !row.codes().isEmpty());
    if (!coded) {
      return rows;
    }
    return rows.stream()
        .map(row -> isDetail(row) && row.codes().isEmpty() ? row.withKind(RowKind.SUBTOTAL) : row)
        .toList();
  }

  /** The rows with those that print an ordinal and no code (一、货物) as groups of those below. */
  public static List<TypedRow> numbered(List<TypedRow> rows) {
    return rows.stream()
        .map(row -> isDetail(row) && isNumbered(row) ? row.withKind(RowKind.SUBTOTAL) : row)
        .toList();
  }

  private static boolean isNumbered(TypedRow row) {
    return row.codes().isEmpty()
        && row.text().values().stream().anyMatch(UncodedGroups::isNumbered);
  }

  /** Whether a text begins with an ordinal: 一、货物. */
  public static boolean isNumbered(String text) {
    return ORDINAL.matcher(text).lookingAt();
  }

  private static boolean isDetail(TypedRow row) {
    return row.kind() == RowKind.DETAIL;
  }
}
