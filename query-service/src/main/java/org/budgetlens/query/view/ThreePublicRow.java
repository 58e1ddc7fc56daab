package org.budgetlens.query.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A detail row of a “三公” table.
 *
 * @param column position of the view's column it belongs to
 * @param year the year it is for, as printed; null where none is printed
 * @param amounts its amounts in 分, by canonical column name
 */
public record ThreePublicRow(int column, @Nullable String year, Map<String, Long> amounts) {
  public ThreePublicRow {
    amounts = Map.copyOf(amounts);
  }

  /**
   * The rows for the document's own year: tables may print the year before beside it, which must
   * not be added. Where no row is for that year, all are.
   */
  static List<ThreePublicRow> ofYear(List<ThreePublicRow> rows, @Nullable Integer fiscalYear) {
    List<ThreePublicRow> own =
        rows.stream()
            .filter(row -> row.year != null && Objects.equals(digits(row.year), fiscalYear))
            .toList();
    return own.isEmpty() ? rows : own;
  }

  /** One group per printed part. */
  static List<Group> groups(int column, List<ThreePublicRow> rows) {
    var groups = new ArrayList<Group>();
    for (ThreePublicItem item : ThreePublicItem.values()) {
      List<Long> printed = printed(rows, item);
      if (!printed.isEmpty()) {
        groups.add(new Group(column, List.of(item.column()), sum(printed), printed.size()));
      }
    }
    return groups;
  }

  /**
   * What the parts add up to, in 分. A part that is not printed itself counts as the sum of its own
   * parts.
   */
  static long sum(List<ThreePublicRow> rows, @Nullable ThreePublicItem whole) {
    long sum = 0;
    for (ThreePublicItem item : ThreePublicItem.values()) {
      if (item.parent() == whole) {
        List<Long> printed = printed(rows, item);
        sum = Math.addExact(sum, printed.isEmpty() ? sum(rows, item) : sum(printed));
      }
    }
    return sum;
  }

  private static List<Long> printed(List<ThreePublicRow> rows, ThreePublicItem item) {
    return rows.stream()
        .map(row -> row.amounts.get(item.column()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static long sum(List<Long> amounts) {
    return amounts.stream().reduce(0L, Math::addExact);
  }

  private static @Nullable Integer digits(String year) {
    String digits = String.join("", Arrays.stream(year.split("\\D+")).toList());
    return digits.length() == 4 ? Integer.valueOf(digits) : null;
  }
}
