package org.budgetlens.query.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.query.view.ViewResult.Cell;
import org.budgetlens.query.view.ViewResult.Column;
import org.budgetlens.query.view.ViewResult.Row;
import org.jspecify.annotations.Nullable;

/** Sets documents side by side. Every amount is taken as it is; nothing is added across columns. */
public final class ViewTable {
  private static final int SHARE_DECIMALS = 6;

  private final View view;
  private final List<ViewSource> sources;

  /**
   * A view of these tables.
   *
   * @param sources one per column, in order
   */
  public ViewTable(View view, List<ViewSource> sources) {
    this.view = view;
    this.sources = List.copyOf(sources);
  }

  /**
   * The view of rows that were grouped by key.
   *
   * @param groups the groups of all columns
   * @param names what codes are called
   */
  public ViewResult of(List<Group> groups, CodeNames names) {
    long[] sums = new long[sources.size()];
    for (Group group : groups) {
      Long fen = group.fen();
      if (fen != null) {
        sums[group.column()] = Math.addExact(sums[group.column()], fen);
      }
    }
    List<@Nullable Long> totals = new ArrayList<>();
    sources.forEach(source -> totals.add(source.printedTotal(view.column())));
    return result(groups, names, sums, totals);
  }

  /** The view of “三公” rows, whose parts are columns. */
  public ViewResult ofThreePublic(List<ThreePublicRow> rows) {
    var groups = new ArrayList<Group>();
    long[] sums = new long[sources.size()];
    List<@Nullable Long> totals = new ArrayList<>();
    for (int column = 0; column < sources.size(); column++) {
      int place = column;
      List<ThreePublicRow> own =
          ThreePublicRow.ofYear(
              rows.stream().filter(row -> row.column() == place).toList(),
              sources.get(column).document().fiscalYear());
      groups.addAll(ThreePublicRow.groups(column, own));
      sums[column] = ThreePublicRow.sum(own, null);
      totals.add(
          own.stream()
              .map(row -> row.amounts().get(view.column()))
              .filter(Objects::nonNull)
              .reduce(Math::addExact)
              .orElse(null));
    }
    return result(groups, new CodeNames(List.of()), sums, totals);
  }

  private ViewResult result(
      List<Group> groups, CodeNames names, long[] sums, List<@Nullable Long> totals) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < sources.size(); i++) {
      columns.add(column(sources.get(i), sums[i], totals.get(i)));
    }
    return new ViewResult(
        view.id(), view.title(), ViewResult.FEN, columns, rows(groups, names, sums));
  }

  private Column column(ViewSource source, long sum, @Nullable Long printedTotal) {
    var document = source.document();
    var table = source.table().table();
    return new Column(
        document.id(),
        document.department(),
        document.departmentCode(),
        document.district(),
        document.fiscalYear(),
        document.kind(),
        document.revision(),
        table.type(),
        table.index(),
        table.title(),
        source.parity(view.column()),
        sum,
        printedTotal,
        printedTotal == null ? null : Math.subtractExact(sum, printedTotal));
  }

  private List<Row> rows(List<Group> groups, CodeNames names, long[] sums) {
    var byKey = new HashMap<List<String>, List<Group>>();
    groups.forEach(it -> byKey.computeIfAbsent(it.key(), key -> new ArrayList<>()).add(it));
    var ordered =
        new TreeMap<Heading, List<Group>>(
            Comparator.comparing(Heading::order).thenComparing(it -> it.filter().toString()));
    byKey.forEach((key, same) -> ordered.put(heading(key, names), same));
    var rows = new ArrayList<Row>();
    ordered.forEach(
        (heading, same) ->
            rows.add(
                new Row(
                    heading.key(), heading.name(), heading.path(), cells(heading, same, sums))));
    return rows;
  }

  private Heading heading(List<String> key, CodeNames names) {
    return switch (view) {
      case FUNCTIONAL_CLASSES, FUNCTIONAL_ITEMS ->
          Heading.ofCode(key.getFirst(), "function", names);
      case GOVERNMENT_ECONOMIC -> Heading.ofCode(key.getFirst(), "government", names);
      case PROCUREMENT, PURCHASED_SERVICES -> Heading.ofTexts(key, Heading.textColumns(view));
      case THREE_PUBLIC -> Heading.ofColumn(item(key.getFirst()));
    };
  }

  private static ThreePublicItem item(String column) {
    for (ThreePublicItem item : ThreePublicItem.values()) {
      if (item.column().equals(column)) {
        return item;
      }
    }
    throw new IllegalArgumentException("Not a part of 三公: " + column);
  }

  private List<@Nullable Cell> cells(Heading heading, List<Group> groups, long[] sums) {
    var cells = new ArrayList<@Nullable Cell>();
    sources.forEach(source -> cells.add(null));
    for (Group group : groups) {
      Long fen = group.fen();
      if (fen != null) {
        int column = group.column();
        String href = href(sources.get(column), heading.filter());
        cells.set(column, new Cell(fen, share(fen, sums[column]), group.rows(), href));
      }
    }
    return cells;
  }

  private static @Nullable BigDecimal share(long fen, long sum) {
    return sum == 0
        ? null
        : BigDecimal.valueOf(fen)
            .divide(BigDecimal.valueOf(sum), SHARE_DECIMALS, RoundingMode.HALF_UP);
  }

  private static String href(ViewSource source, Map<String, String> filter) {
    var table = source.table().table();
    var href = new StringBuilder("/api/v1/documents/" + source.document().id() + "/rows");
    href.append("?table=").append(table.type());
    href.append("&tableIndex=").append(table.index());
    href.append("&kind=").append(RowKind.DETAIL);
    filter.forEach(
        (name, value) ->
            href.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return href.toString();
  }
}
