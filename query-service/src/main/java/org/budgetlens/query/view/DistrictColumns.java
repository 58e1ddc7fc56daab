package org.budgetlens.query.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.query.view.ViewResult.Column;
import org.jspecify.annotations.Nullable;

/**
 * The columns of documents put together by district: only those of one fiscal year and kind, so
 * that years and final accounts stand beside budgets and are never added to them.
 */
final class DistrictColumns {
  private record Place(
      @Nullable String district,
      @Nullable Integer fiscalYear,
      @Nullable String kind,
      @Nullable Side side) {
    static Place of(ViewSource source) {
      ViewDocument document = source.document();
      return new Place(document.district(), document.fiscalYear(), document.kind(), source.side());
    }
  }

  private final List<Place> inOrder;
  private final int[] places;

  /** Puts these together, in the order in which their places come first. */
  DistrictColumns(List<ViewSource> sources) {
    var numbers = new LinkedHashMap<Place, Integer>();
    places = new int[sources.size()];
    for (int i = 0; i < places.length; i++) {
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(Place.of(sources.get(i)), next);
      places[i] = known == null ? next : known;
    }
    inOrder = List.copyOf(numbers.keySet());
  }

  /** How many columns there are. */
  int size() {
    return inOrder.size();
  }

  /**
   * The columns, one for each place.
   *
   * @param single the columns of the sources
   */
  List<Column> columns(List<Column> single) {
    var members = new ArrayList<List<Column>>();
    inOrder.forEach(place -> members.add(new ArrayList<>()));
    for (int i = 0; i < places.length; i++) {
      members.get(places[i]).add(single.get(i));
    }
    var columns = new ArrayList<Column>();
    for (int number = 0; number < inOrder.size(); number++) {
      columns.add(column(inOrder.get(number), members.get(number)));
    }
    return columns;
  }

  /** The column that a document's column has become a part of. */
  int placeOf(int column) {
    return places[column];
  }

  /** The view of the single documents behind a cell. */
  String href(int column, String view, String measure, String key) {
    Place place = inOrder.get(column);
    var filter = new LinkedHashMap<String, List<String>>();
    add(filter, "district", place.district());
    add(filter, "fiscalYear", place.fiscalYear());
    add(filter, "kind", place.kind());
    add(filter, "measure", measure);
    add(filter, "key", key);
    return "/api/v1/views/" + view + "?" + ViewTable.query(filter);
  }

  private static Column column(Place place, List<Column> own) {
    Long printed = sum(own, Column::printedTotal);
    long sum = own.stream().mapToLong(Column::sum).reduce(0, Math::addExact);
    Set<@Nullable String> documents = new LinkedHashSet<>();
    own.forEach(it -> documents.add(it.document()));
    boolean counted = own.stream().allMatch(it -> it.units() != null);
    return new Column(
        null,
        documents.size(),
        null,
        null,
        place.district,
        place.fiscalYear,
        place.kind,
        null,
        null,
        null,
        null,
        place.side,
        own.stream()
            .map(Column::parity)
            .max(Comparator.comparing(DistrictColumns::badness))
            .orElseThrow(),
        sum,
        printed,
        printed == null ? null : Math.subtractExact(sum, printed),
        counted
            ? own.stream().mapToInt(it -> Objects.requireNonNullElse(it.units(), 0)).sum()
            : null);
  }

  private static void add(Map<String, List<String>> filter, String name, @Nullable Object value) {
    if (value != null) {
      filter.put(name, List.of(value.toString()));
    }
  }

  /** Null as soon as one is unknown. */
  private static @Nullable Long sum(List<Column> columns, Function<Column, @Nullable Long> value) {
    long sum = 0;
    for (Column column : columns) {
      Long part = value.apply(column);
      if (part == null) {
        return null;
      }
      sum = Math.addExact(sum, part);
    }
    return sum;
  }

  private static int badness(Parity parity) {
    return switch (parity) {
      case EXACT -> 0;
      case EMPTY -> 1;
      case NO_TOTAL -> 2;
      case ROUNDING -> 3;
      case BROKEN -> 4;
    };
  }
}
