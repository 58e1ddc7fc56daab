package org.budgetlens.query.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
  private final Map<List<String>, Heading> found = new IdentityHashMap<>();

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
    var entries = new ArrayList<Entry>(body.entries().size());
    body.entries().forEach(it -> entries.add(it.in(districts.placeOf(it.column()))));
    return result(
        new Body(districts.columns(), entries),
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
    List<List<Group>> byColumn = byColumn(groups);
    for (int column = 0; column < sources.size(); column++) {
      List<Group> own = byColumn.get(column);
      List<Entry> ownEntries = entries(column, own, years);
      long sum = 0;
      for (Entry entry : ownEntries) {
        sum = entry.counted() ? Math.addExact(sum, entry.fen()) : sum;
      }
      columns.add(column(sources.get(column), sum, printedTotal(column, own)));
      entries.addAll(ownEntries);
    }
    return new Body(columns, entries);
  }

  private List<List<Group>> byColumn(List<Group> groups) {
    var byColumn = new ArrayList<List<Group>>();
    sources.forEach(source -> byColumn.add(new ArrayList<>()));
    groups.forEach(it -> byColumn.get(it.column()).add(it));
    return byColumn;
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
          years == null
              ? entries(measured(groups), key -> ofCode(key, codes))
              : measured(groups).stream()
                  .flatMap(it -> carried(it, codes, years).stream())
                  .toList();
      case Dimension.Texts texts ->
          entries(measured(groups), key -> Heading.ofTexts(key, texts.columns()));
      case Dimension.Lines lines ->
          entries(lines(measured(groups)), key -> Heading.ofLine(key, names.of(CodeKind.FUNCTION)));
      case Dimension.Flow flow ->
          entries(
              measured(groups),
              key -> Heading.ofFlow(key, names.of(CodeKind.FUNCTION), names.ofEconomic()));
      case Dimension.Parts parts -> parts(column, groups).entries(parts.parts());
    };
  }

  private Heading ofCode(List<String> key, Dimension.Codes codes) {
    return Heading.ofCode(codes.of(key.getFirst()), codes, of(codes));
  }

  private List<Entry> carried(Group group, Dimension.Codes codes, AcrossYears years) {
    if (group.key().getFirst().equals(RowFilter.NONE)) {
      return entries(List.of(group), key -> ofCode(key, codes));
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
    return isMeasured(groups)
        ? groups
        : groups.stream().filter(it -> it.measure().equals(measure)).toList();
  }

  /** Whether all are of this amount column, as they are in all views but those of parts. */
  private boolean isMeasured(List<Group> groups) {
    for (Group group : groups) {
      if (!group.measure().equals(measure)) {
        return false;
      }
    }
    return true;
  }

  /** Items and what is carried over; its parts only where the whole is not printed. */
  private static List<Group> lines(List<Group> groups) {
    boolean carried = false;
    for (Group group : groups) {
      carried |= hasRole(group, LineRole.CARRIED);
    }
    var lines = new ArrayList<Group>(groups.size());
    for (Group group : groups) {
      if (hasRole(group, LineRole.ITEM)
          || hasRole(group, carried ? LineRole.CARRIED : LineRole.CARRIED_ITEM)) {
        lines.add(group);
      }
    }
    return lines;
  }

  private static boolean hasRole(Group group, LineRole role) {
    return group.key().get(1).equals(role.name());
  }

  /** Many documents have the same keys: a heading is made once, and found by the key itself. */
  private List<Entry> entries(List<Group> groups, Function<List<String>, Heading> form) {
    var entries = new ArrayList<Entry>(groups.size());
    for (Group group : groups) {
      Heading heading = found.get(group.key());
      if (heading == null) {
        heading = headings.computeIfAbsent(group.key(), form);
        found.put(group.key(), heading);
      }
      entries.add(new Entry(group.column(), heading, group.fen(), group.rows(), true));
    }
    return entries;
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
    // Documents share their headings: each is looked for in the order of all only once.
    var found = new IdentityHashMap<Heading, List<Entry>>();
    for (Entry entry : body.entries()) {
      found
          .computeIfAbsent(
              entry.heading(),
              heading -> byHeading.computeIfAbsent(heading, key -> new ArrayList<>()))
          .add(entry);
    }
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
