package org.budgetlens.query.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.query.request.RowFilter;
import org.jspecify.annotations.Nullable;

/**
 * The amount columns of one table, of which some are parts of others.
 *
 * @param sums their sums by amount column
 */
record PartSums(Map<String, Sums> sums) {
  private static final int YEAR_DIGITS = 4;

  PartSums {
    sums = Map.copyOf(sums);
  }

  /**
   * A part that is printed.
   *
   * @param place which part, by its position
   * @param years for which years it is printed; empty where the table names none
   * @param fen Σ in 分
   * @param rows how many rows it is made of
   * @param counted whether it is a part of the column's sum; a part of a part is not
   */
  record Printed(int place, List<String> years, long fen, int rows, boolean counted) {}

  /**
   * Only what is for the document's own year: tables may print the year before beside it, which
   * must not be added. Where nothing is for that year, all is.
   */
  PartSums ofYear(@Nullable Integer fiscalYear) {
    var own = new HashMap<String, Sums>();
    sums.forEach(
        (column, all) -> {
          Sums ofYear = all.where(place -> isOf(fiscalYear, all.key(place)));
          if (ofYear.size() > 0) {
            own.put(column, ofYear);
          }
        });
    return own.isEmpty() ? this : new PartSums(own);
  }

  private static boolean isOf(@Nullable Integer fiscalYear, List<String> key) {
    return !key.isEmpty() && Objects.equals(digits(key.getFirst()), fiscalYear);
  }

  /** The parts that are printed, in order. */
  List<Printed> printed(List<Part> parts) {
    var printed = new ArrayList<Printed>();
    for (int place = 0; place < parts.size(); place++) {
      Part part = parts.get(place);
      Sums own = sums.get(part.column());
      if (own != null) {
        var years = new LinkedHashSet<String>();
        own.keys().forEach(years::addAll);
        int rows = 0;
        for (int sum = 0; sum < own.size(); sum++) {
          rows += own.rows(sum);
        }
        printed.add(new Printed(place, List.copyOf(years), total(own), rows, counts(part, parts)));
      }
    }
    return printed;
  }

  /** What is printed for the whole, in 分; null where nothing is. */
  @Nullable Long printedTotal(String column) {
    Sums printed = sums.get(column);
    return printed == null ? null : total(printed);
  }

  /** Whether any part is printed. */
  boolean has(List<Part> parts) {
    return parts.stream().anyMatch(part -> sums.containsKey(part.column()));
  }

  /** A part counts unless a whole it belongs to is printed and counts for it. */
  private boolean counts(Part part, List<Part> parts) {
    String whole = part.whole();
    if (whole == null) {
      return true;
    }
    return !sums.containsKey(whole)
        && parts.stream().filter(it -> it.column().equals(whole)).allMatch(it -> counts(it, parts));
  }

  private static long total(Sums sums) {
    long total = 0;
    for (int place = 0; place < sums.size(); place++) {
      total = Math.addExact(total, sums.fen(place));
    }
    return total;
  }

  private static @Nullable Integer digits(String year) {
    if (year.equals(RowFilter.NONE)) {
      return null;
    }
    int value = 0;
    int digits = 0;
    for (int i = 0; i < year.length(); i++) {
      char character = year.charAt(i);
      if (character >= '0' && character <= '9') {
        value = 10 * value + character - '0';
        digits++;
      }
    }
    return digits == YEAR_DIGITS ? value : null;
  }
}
