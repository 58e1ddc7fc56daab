package org.budgetlens.query.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.query.crosswalk.Carried;
import org.budgetlens.query.request.RowFilter;
import org.budgetlens.query.view.ViewResult.Cell;
import org.budgetlens.query.view.ViewResult.Column;
import org.budgetlens.query.view.ViewResult.Missing;
import org.budgetlens.query.view.ViewResult.Row;
import org.jspecify.annotations.Nullable;

/** Sets documents side by side. Every amount is taken as it is; nothing is added across columns. */
public final class ViewTable {
  private final View view;
  private final String measure;
  private final List<ViewSource> sources;
  private final NameBook names;
  private final Collection<Crosswalk> crosswalks;
  private final @Nullable Integer across;
  private final Map<Object, Heading> headings = new HashMap<>();
  private final Map<Heading, Heading> equal = new HashMap<>();
  private final Map<List<List<String>>, Body.Target[]> targets = new IdentityHashMap<>();

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
   * The view, a column for each table.
   *
   * @param without documents that print no such table
   */
  public ViewResult of(List<ViewDocument> without) {
    var body = new Body(sources.size());
    List<Column> columns = fill(body, column -> column);
    return result(
        body, columns, without, (line, column, amount) -> href(sources.get(column), amount));
  }

  /**
   * The same sums with a column for each district, year and kind.
   *
   * @param without documents that print no such table
   */
  public ViewResult byDistrict(List<ViewDocument> without) {
    var districts = new DistrictColumns(sources);
    var body = new Body(districts.size());
    List<Column> columns = districts.columns(fill(body, districts::placeOf));
    return result(
        body,
        columns,
        without,
        (line, column, amount) -> districts.href(column, view.id(), measure, line.heading().key()));
  }

  /** Where to find what is behind a cell. */
  private interface Links {
    String of(Body.Line line, int column, Body.Amount amount);
  }

  /**
   * Adds everything to the rows.
   *
   * @param place the column of the rows that a source is added to
   * @return the columns of the single sources
   */
  private List<Column> fill(Body body, IntUnaryOperator place) {
    var columns = new ArrayList<Column>(sources.size());
    List<List<Group>> groups = across == null ? List.of() : groups();
    AcrossYears years = years(groups);
    for (int number = 0; number < sources.size(); number++) {
      ViewSource source = sources.get(number);
      int to = place.applyAsInt(number);
      Long printed = source.column().printedTotal();
      long sum;
      if (years != null && view.dimension() instanceof Dimension.Codes codes) {
        sum = carry(body, to, groups.get(number), codes, years);
      } else if (view.dimension() instanceof Dimension.Parts parts) {
        PartSums own = new PartSums(source.column().sums()).ofYear(source.document().fiscalYear());
        sum = add(body, to, own, parts.parts());
        printed = view == View.THREE_PUBLIC ? own.printedTotal(measure) : printed;
      } else {
        Sums own = source.column().sums().get(measure);
        sum = own == null ? 0 : add(body, to, own);
      }
      columns.add(column(source, sum, printed));
    }
    return columns;
  }

  /** Documents share their lists of keys: where each is added is looked up once for a list. */
  private long add(Body body, int column, Sums sums) {
    Body.Target[] found = targets.get(sums.keys());
    if (found == null) {
      found = new Body.Target[sums.size()];
      for (int i = 0; i < found.length; i++) {
        List<String> key = sums.key(i);
        found[i] = body.under(headings.computeIfAbsent(key, it -> one(heading(key))));
      }
      targets.put(sums.keys(), found);
    }
    long sum = 0;
    for (int i = 0; i < found.length; i++) {
      found[i].add(column, sums.fen(i), sums.rows(i));
      sum = Math.addExact(sum, sums.fen(i));
    }
    return sum;
  }

  /**
   * One of all equal headings: the keys of a 类 have the same, and rows compare them by identity.
   */
  private Heading one(Heading heading) {
    return equal.computeIfAbsent(heading, it -> it);
  }

  private Heading heading(List<String> key) {
    return switch (view.dimension()) {
      case Dimension.Codes codes -> ofCode(key, codes);
      case Dimension.Texts texts -> Heading.ofTexts(key, texts.columns());
      case Dimension.Lines lines -> Heading.ofLine(key, names.of(CodeKind.FUNCTION));
      case Dimension.Flow flow ->
          Heading.ofFlow(key, names.of(CodeKind.FUNCTION), names.ofEconomic());
      case Dimension.Parts parts ->
          throw new IllegalStateException("Parts are columns, not keys: " + key);
    };
  }

  /** The heading of an amount column, of rows for these years. */
  private record PartOfYears(int place, List<String> years) {}

  private long add(Body body, int column, PartSums sums, List<Part> parts) {
    long sum = 0;
    for (PartSums.Printed printed : sums.printed(parts)) {
      int place = printed.place();
      Heading heading =
          headings.computeIfAbsent(
              new PartOfYears(place, printed.years()),
              it -> one(Heading.ofPart(parts.get(place), place, parts, printed.years())));
      body.under(heading).add(column, printed.fen(), printed.rows());
      sum = printed.counted() ? Math.addExact(sum, printed.fen()) : sum;
    }
    return sum;
  }

  private List<List<Group>> groups() {
    var groups = new ArrayList<List<Group>>();
    for (int column = 0; column < sources.size(); column++) {
      var own = new ArrayList<Group>();
      Sums sums = sources.get(column).column().sums().get(measure);
      for (int i = 0; sums != null && i < sums.size(); i++) {
        own.add(new Group(column, sums.key(i), sums.fen(i), sums.rows(i)));
      }
      groups.add(own);
    }
    return groups;
  }

  private @Nullable AcrossYears years(List<List<Group>> groups) {
    return across != null && view.dimension() instanceof Dimension.Codes codes
        ? new AcrossYears(
            codes, sources, groups.stream().flatMap(List::stream).toList(), crosswalks, across)
        : null;
  }

  private long carry(
      Body body, int column, List<Group> groups, Dimension.Codes codes, AcrossYears years) {
    long sum = 0;
    for (Group group : groups) {
      if (group.key().getFirst().equals(RowFilter.NONE)) {
        Heading heading =
            headings.computeIfAbsent(group.key(), it -> one(ofCode(group.key(), codes)));
        body.under(heading).add(column, group.fen(), group.rows());
        sum = Math.addExact(sum, group.fen());
      }
      for (Carried carried : years.of(group)) {
        Heading heading = one(Heading.ofCarried(carried, codes, of(codes)));
        body.under(heading).add(column, carried.fen(), group.rows());
        sum = Math.addExact(sum, carried.fen());
      }
    }
    return sum;
  }

  private Heading ofCode(List<String> key, Dimension.Codes codes) {
    return Heading.ofCode(codes.of(key.getFirst()), codes, of(codes));
  }

  private CodeNames of(Dimension.Codes codes) {
    return names.of(codes.kind());
  }

  private Column column(ViewSource source, long sum, @Nullable Long printedTotal) {
    var document = source.document();
    var table = source.table();
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
        source.column().parity(),
        sum,
        printedTotal,
        printedTotal == null ? null : Math.subtractExact(sum, printedTotal),
        source.column().units());
  }

  private ViewResult result(
      Body body, List<Column> columns, List<ViewDocument> without, Links links) {
    return new ViewResult(
        view.id(),
        view.title(),
        ViewResult.FEN,
        measure,
        columns,
        body.lines().stream().map(line -> row(line, columns, links)).toList(),
        without.stream().map(ViewTable::missing).toList());
  }

  private static Row row(Body.Line line, List<Column> columns, Links links) {
    var cells = new ArrayList<@Nullable Cell>(columns.size());
    for (int column = 0; column < columns.size(); column++) {
      Body.Amount amount = line.in(column);
      cells.add(
          amount == null
              ? null
              : cell(amount, columns.get(column), links.of(line, column, amount)));
    }
    Heading heading = line.heading();
    return new Row(heading.key(), heading.name(), heading.path(), cells);
  }

  private static Cell cell(Body.Amount amount, Column column, String href) {
    long fen = amount.fen();
    return new Cell(
        fen,
        Ratios.share(fen, column.sum()),
        Ratios.perUnit(fen, column.units()),
        amount.rows(),
        href);
  }

  private String href(ViewSource source, Body.Amount amount) {
    var table = source.table();
    var filter = new LinkedHashMap<String, List<String>>();
    filter.put("table", List.of(table.type().name()));
    filter.put("tableIndex", List.of(String.valueOf(table.index())));
    filter.put("kind", List.of(RowKind.DETAIL.name()));
    amount
        .headings()
        .forEach(it -> it.filter().forEach((name, values) -> merge(filter, name, values)));
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
