package org.budgetlens.query.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.query.request.RowFilter;
import org.budgetlens.query.view.ViewResult.Cell;
import org.budgetlens.query.view.ViewResult.Column;
import org.budgetlens.query.view.ViewResult.Missing;
import org.budgetlens.query.view.ViewResult.Row;
import org.jspecify.annotations.Nullable;

/** Sets documents side by side. Every amount is taken as it is; nothing is added across columns. */
public final class ViewTable {
  private static final Comparator<Heading> BY_ORDER =
      Comparator.comparing(Heading::order).thenComparing(Heading::key);

  private final View view;
  private final String measure;
  private final List<ViewSource> sources;
  private final NameBook names;
  private final Collection<Crosswalk> crosswalks;
  private final @Nullable Integer across;
  private final Map<List<String>, Heading> headings = new HashMap<>();

  /**
   * A view of these tables.
   *
   * @param measure the amount column to compare
   * @param sources one per column, in order
   * @param names what codes are called
   */
  public ViewTable(View view, String measure, List<ViewSource> sources, NameBook names) {
    this(view, measure, sources, names, List.of(), null);
  }

  /**
   * A view of tables of several years by the codes of one.
   *
   * @param crosswalks how codes of one year stand in the next
   * @param across the year whose codes are wanted; null for the codes as printed
   */
  public ViewTable(
      View view,
      String measure,
      List<ViewSource> sources,
      NameBook names,
      Collection<Crosswalk> crosswalks,
      @Nullable Integer across) {
    this.crosswalks = List.copyOf(crosswalks);
    this.across = across;
    this.view = view;
    this.measure = measure;
    this.sources = List.copyOf(sources);
    this.names = names;
  }

  /**
   * The view of these sums, a column for each table.
   *
   * @param groups the sums of all columns
   * @param without documents that print no such table
   */
  public ViewResult of(List<Group> groups, List<ViewDocument> without) {
    Body body = body(groups);
    return result(body, without, (heading, column, own) -> href(sources.get(column), own));
  }

  /**
   * The same sums with a column for each district, year and kind.
   *
   * @param groups the sums of all columns
   * @param without documents that print no such table
   */
  public ViewResult byDistrict(List<Group> groups, List<ViewDocument> without) {
    Body body = body(groups);
    var districts = new DistrictColumns(body.columns());
    var added =
        new Body(
            districts.columns(),
            body.entries().stream().map(it -> it.in(districts.placeOf(it.column()))).toList());
    return result(
        added,
        without,
        (heading, column, own) -> districts.href(column, view.id(), measure, heading.key()));
  }

  /** Columns and what stands in them. */
  private record Body(List<Column> columns, List<Entry> entries) {}

  /** Where to find what is behind a cell. */
  private interface Links {
    String of(Heading heading, int column, List<Entry> entries);
  }

  private Body body(List<Group> groups) {
    var columns = new ArrayList<Column>();
    var entries = new ArrayList<Entry>();
    AcrossYears years = years(measured(groups));
    var byColumn = new HashMap<Integer, List<Group>>();
    groups.forEach(it -> byColumn.computeIfAbsent(it.column(), key -> new ArrayList<>()).add(it));
    for (int column = 0; column < sources.size(); column++) {
      List<Group> own = byColumn.getOrDefault(column, List.of());
      List<Entry> ownEntries = entries(column, own, years);
      long sum =
          ownEntries.stream()
              .filter(Entry::counted)
              .mapToLong(Entry::fen)
              .reduce(0, Math::addExact);
      columns.add(column(sources.get(column), sum, printedTotal(column, own)));
      entries.addAll(ownEntries);
    }
    return new Body(columns, entries);
  }

  private ViewResult result(Body body, List<ViewDocument> without, Links links) {
    return new ViewResult(
        view.id(),
        view.title(),
        ViewResult.FEN,
        measure,
        body.columns(),
        rows(body, links),
        without.stream().map(ViewTable::missing).toList());
  }

  private @Nullable AcrossYears years(List<Group> groups) {
    return across != null && view.dimension() instanceof Dimension.Codes codes
        ? new AcrossYears(codes, sources, groups, crosswalks, across)
        : null;
  }

  private List<Entry> entries(int column, List<Group> groups, @Nullable AcrossYears years) {
    return switch (view.dimension()) {
      case Dimension.Codes codes ->
          measured(groups).stream().flatMap(it -> coded(it, codes, years).stream()).toList();
      case Dimension.Texts texts ->
          measured(groups).stream()
              .map(it -> entry(it, key -> Heading.ofTexts(key, texts.columns())))
              .toList();
      case Dimension.Lines lines ->
          lines(measured(groups)).stream()
              .map(it -> entry(it, key -> Heading.ofLine(key, names.of(CodeKind.FUNCTION))))
              .toList();
      case Dimension.Flow flow ->
          measured(groups).stream()
              .map(
                  it ->
                      entry(
                          it,
                          key ->
                              Heading.ofFlow(key, names.of(CodeKind.FUNCTION), names.ofEconomic())))
              .toList();
      case Dimension.Parts parts -> parts(column, groups).entries(parts.parts());
    };
  }

  private List<Entry> coded(Group group, Dimension.Codes codes, @Nullable AcrossYears years) {
    String code = group.key().getFirst();
    if (years == null || code.equals(RowFilter.NONE)) {
      return List.of(
          entry(group, key -> Heading.ofCode(codes.of(key.getFirst()), codes, of(codes))));
    }
    return years.of(group).stream()
        .map(
            it ->
                new Entry(
                    group.column(),
                    Heading.ofCarried(it, codes, of(codes)),
                    it.fen(),
                    group.rows(),
                    true))
        .toList();
  }

  private PartSums parts(int column, List<Group> groups) {
    return new PartSums(column, groups).ofYear(sources.get(column).document().fiscalYear());
  }

  private CodeNames of(Dimension.Codes codes) {
    return names.of(codes.kind());
  }

  private List<Group> measured(List<Group> groups) {
    return groups.stream().filter(it -> it.measure().equals(measure)).toList();
  }

  /** Items and what is carried over; its parts only where the whole is not printed. */
  private static List<Group> lines(List<Group> groups) {
    boolean carried = groups.stream().anyMatch(it -> hasRole(it, LineRole.CARRIED));
    return groups.stream()
        .filter(
            it ->
                hasRole(it, LineRole.ITEM)
                    || hasRole(it, carried ? LineRole.CARRIED : LineRole.CARRIED_ITEM))
        .toList();
  }

  private static boolean hasRole(Group group, LineRole role) {
    return group.key().get(1).equals(role.name());
  }

  /** Many documents have the same keys: a heading is made once. */
  private Entry entry(Group group, Function<List<String>, Heading> form) {
    Heading heading = headings.computeIfAbsent(group.key(), form);
    return new Entry(group.column(), heading, group.fen(), group.rows(), true);
  }

  private @Nullable Long printedTotal(int column, List<Group> groups) {
    ViewSource source = sources.get(column);
    String total = view.total(measure, source.table().table().type());
    return view == View.THREE_PUBLIC
        ? parts(column, groups).printedTotal(total)
        : source.printedTotal(total);
  }

  private Column column(ViewSource source, long sum, @Nullable Long printedTotal) {
    var document = source.document();
    var table = source.table().table();
    return new Column(
        document.id(),
        1,
        document.department(),
        document.departmentCode(),
        document.district(),
        document.fiscalYear(),
        document.kind(),
        document.revision(),
        table.type(),
        table.index(),
        table.title(),
        source.side(),
        source.parity(view.total(measure, table.type())),
        sum,
        printedTotal,
        printedTotal == null ? null : Math.subtractExact(sum, printedTotal),
        source.units());
  }

  private static List<Row> rows(Body body, Links links) {
    var byHeading = new TreeMap<Heading, List<Entry>>(BY_ORDER);
    body.entries()
        .forEach(it -> byHeading.computeIfAbsent(it.heading(), key -> new ArrayList<>()).add(it));
    var rows = new ArrayList<Row>();
    byHeading.forEach(
        (heading, same) ->
            rows.add(
                new Row(
                    heading.key(),
                    heading.name(),
                    heading.path(),
                    cells(heading, same, body.columns(), links))));
    return rows;
  }

  private static List<@Nullable Cell> cells(
      Heading heading, List<Entry> entries, List<Column> columns, Links links) {
    var byColumn = new HashMap<Integer, List<Entry>>();
    entries.forEach(it -> byColumn.computeIfAbsent(it.column(), key -> new ArrayList<>()).add(it));
    var cells = new ArrayList<@Nullable Cell>();
    for (int column = 0; column < columns.size(); column++) {
      List<Entry> own = byColumn.get(column);
      cells.add(
          own == null ? null : cell(own, columns.get(column), links.of(heading, column, own)));
    }
    return cells;
  }

  private static Cell cell(List<Entry> entries, Column column, String href) {
    long fen = entries.stream().mapToLong(Entry::fen).reduce(0, Math::addExact);
    int rows = entries.stream().mapToInt(Entry::rows).sum();
    return new Cell(
        fen, Ratios.share(fen, column.sum()), Ratios.perUnit(fen, column.units()), rows, href);
  }

  private String href(ViewSource source, List<Entry> entries) {
    var table = source.table().table();
    var filter = new LinkedHashMap<String, List<String>>();
    filter.put("table", List.of(table.type().name()));
    filter.put("tableIndex", List.of(String.valueOf(table.index())));
    filter.put("kind", List.of(RowKind.DETAIL.name()));
    entries.forEach(
        it -> it.heading().filter().forEach((name, values) -> merge(filter, name, values)));
    filter.putIfAbsent("column", List.of(measure));
    return "/api/v1/documents/" + source.document().id() + "/rows?" + query(filter);
  }

  private static void merge(Map<String, List<String>> filter, String name, List<String> values) {
    var all = new ArrayList<>(filter.getOrDefault(name, List.of()));
    values.stream().filter(it -> !all.contains(it)).forEach(all::add);
    filter.put(name, all);
  }

  /** A query of alternatives per name. */
  static String query(Map<String, List<String>> filter) {
    var parts = new ArrayList<String>();
    filter.forEach(
        (name, values) ->
            values.forEach(
                value -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
    return String.join("&", parts);
  }

  private static Missing missing(ViewDocument document) {
    return new Missing(
        document.id(),
        document.department(),
        document.district(),
        document.fiscalYear(),
        document.kind());
  }
}
