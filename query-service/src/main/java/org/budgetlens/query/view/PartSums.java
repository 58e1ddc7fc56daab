package org.budgetlens.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.budgetlens.query.request.RowFilter;
import org.jspecify.annotations.Nullable;

/**
 * The amount columns of one table, of which some are parts of others.
 *
 * @param column position of the view's column the table belongs to
 * @param groups the sums of its columns
 */
record PartSums(int column, List<Group> groups) {
  PartSums {
    groups = List.copyOf(groups);
  }

  /**
   * Only what is for the document's own year: tables may print the year before beside it, which
   * must not be added. Where nothing is for that year, all is.
   */
  PartSums ofYear(@Nullable Integer fiscalYear) {
    List<Group> own =
        groups.stream()
            .filter(it -> !it.key().isEmpty())
            .filter(it -> Objects.equals(digits(it.key().getFirst()), fiscalYear))
            .toList();
    return own.isEmpty() ? this : new PartSums(column, own);
  }

  /** One entry per part that is printed. */
  List<Entry> entries(List<Part> parts) {
    var entries = new ArrayList<Entry>();
    for (int place = 0; place < parts.size(); place++) {
      Part part = parts.get(place);
      List<Group> printed = printed(part.column());
      if (!printed.isEmpty()) {
        int rows = printed.stream().mapToInt(Group::rows).sum();
        Heading heading = Heading.ofPart(part, place, parts, years(printed));
        entries.add(new Entry(column, heading, sum(printed), rows, counts(part, parts)));
      }
    }
    return entries;
  }

  /** What is printed for the whole, in 分; null where nothing is. */
  @Nullable Long printedTotal(String measure) {
    List<Group> printed = printed(measure);
    return printed.isEmpty() ? null : sum(printed);
  }

  /** Whether any part is printed. */
  boolean has(List<Part> parts) {
    return parts.stream().anyMatch(part -> !printed(part.column()).isEmpty());
  }

  /** A part counts unless a whole it belongs to is printed and counts for it. */
  private boolean counts(Part part, List<Part> parts) {
    String whole = part.whole();
    if (whole == null) {
      return true;
    }
    return printed(whole).isEmpty()
        && parts.stream().filter(it -> it.column().equals(whole)).allMatch(it -> counts(it, parts));
  }

  private List<Group> printed(String measure) {
    return groups.stream().filter(it -> it.measure().equals(measure)).toList();
  }

  private static List<String> years(List<Group> groups) {
    return groups.stream().flatMap(it -> it.key().stream()).distinct().toList();
  }

  private static long sum(List<Group> groups) {
    return groups.stream().mapToLong(Group::fen).reduce(0, Math::addExact);
  }

  private static @Nullable Integer digits(String year) {
    String digits = year.replaceAll("\\D", "");
    return digits.length() == 4 && !year.equals(RowFilter.NONE) ? Integer.valueOf(digits) : null;
  }
}
