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
import org.budgetlens.query.view.ViewResult.Cell;
import org.budgetlens.query.view.ViewResult.Column;
import org.budgetlens.query.view.ViewResult.Row;
import org.jspecify.annotations.Nullable;

/**
 * Adds the documents of a district up: only those of one fiscal year and kind, so that years and
 * final accounts stand beside budgets and are never added to them.
 */
public final class DistrictTable {
  private record Place(
      @Nullable String district,
      @Nullable Integer fiscalYear,
      @Nullable String kind,
      @Nullable Side side) {
    static Place of(Column column) {
      return new Place(column.district(), column.fiscalYear(), column.kind(), column.side());
    }
  }

  private DistrictTable() {}

  /** The same view with one column per district, year and kind. */
  public static ViewResult of(ViewResult view) {
    var places = new LinkedHashMap<Place, List<Integer>>();
    for (int i = 0; i < view.columns().size(); i++) {
      places.computeIfAbsent(Place.of(view.columns().get(i)), key -> new ArrayList<>()).add(i);
    }
    var columns = new ArrayList<Column>();
    places.forEach((place, members) -> columns.add(column(place, members, view.columns())));
    var rows = new ArrayList<Row>();
    for (Row row : view.rows()) {
      var cells = new ArrayList<@Nullable Cell>();
      int column = 0;
      for (Map.Entry<Place, List<Integer>> entry : places.entrySet()) {
        cells.add(cell(view, row, entry.getKey(), entry.getValue(), columns.get(column++)));
      }
      rows.add(new Row(row.key(), row.name(), row.path(), cells));
    }
    return new ViewResult(
        view.view(), view.title(), view.unit(), view.measure(), columns, rows, view.without());
  }

  private static Column column(Place place, List<Integer> members, List<Column> all) {
    List<Column> own = members.stream().map(all::get).toList();
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
            .max(Comparator.comparing(DistrictTable::badness))
            .orElseThrow(),
        sum,
        printed,
        printed == null ? null : Math.subtractExact(sum, printed),
        counted
            ? own.stream().mapToInt(it -> Objects.requireNonNullElse(it.units(), 0)).sum()
            : null);
  }

  private static @Nullable Cell cell(
      ViewResult view, Row row, Place place, List<Integer> members, Column column) {
    List<Cell> own = new ArrayList<>();
    for (int member : members) {
      Cell cell = row.cells().get(member);
      if (cell != null) {
        own.add(cell);
      }
    }
    if (own.isEmpty()) {
      return null;
    }
    long fen = own.stream().mapToLong(Cell::fen).reduce(0, Math::addExact);
    return new Cell(
        fen,
        Ratios.share(fen, column.sum()),
        Ratios.perUnit(fen, column.units()),
        own.stream().mapToInt(Cell::rows).sum(),
        href(view, row, place));
  }

  private static String href(ViewResult view, Row row, Place place) {
    var filter = new LinkedHashMap<String, List<String>>();
    add(filter, "district", place.district);
    add(filter, "fiscalYear", place.fiscalYear);
    add(filter, "kind", place.kind);
    add(filter, "measure", view.measure());
    add(filter, "key", row.key());
    return "/api/v1/views/" + view.view() + "?" + ViewTable.query(filter);
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
