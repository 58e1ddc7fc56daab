package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.SideForm;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;

/** Tables with income lines on the left and expenditure lines on the right: two rows a line. */
final class TwoSidedRows implements RowsOfLayout {
  private record LineOfSide(Side side, Source source) {}

  /** Printed columns of one side. */
  private record Place(int line, int amount, Map<Integer, String> amounts) {}

  private static final Localized ITEMS_BELOW_CARRIED =
      new Localized(
          "结转结余之下的各行按独立项目读取（作为其中项则与合计不符）",
          "Lines below the carry-over were read as items of their own; as parts of it they do not add up");

  private final TableForm.Layout.TwoSided layout;
  private final AmountUnit unit;
  private final TableForms forms;
  private final List<TypedRow> rows = new ArrayList<>();
  private final Map<Side, Place> places = new EnumMap<>(Side.class);
  private final Map<Side, LineLabel> items = new EnumMap<>(Side.class);
  private final Set<String> funds = new LinkedHashSet<>();
  private final Set<String> others = new LinkedHashSet<>();
  private final Set<Integer> numbers = new HashSet<>();
  private final Map<Side, Integer> partLevels = new EnumMap<>(Side.class);

  /** Parts that need not add up to the item above them. */
  private final Set<LineOfSide> among = new HashSet<>();

  private boolean itemsBelowCarried;
  private Header head = new Header(List.of(), Map.of());
  private final Set<Side> carriedSeen = new HashSet<>();

  TwoSidedRows(TableForm.Layout.TwoSided layout, AmountUnit unit, TableForms forms) {
    this.forms = forms;
    this.layout = layout;
    this.unit = unit;
  }

  @Override
  public boolean header(Header printed, List<ReadingProblem> problems) {
    List<List<String>> header = printed.paths();
    int income = ColumnMapping.find(layout.income().line(), header, Set.of());
    int expenditure =
        income < 0
            ? -1
            : ColumnMapping.find(
                layout.expenditure().line(), header, Set.of(), income + 1, header.size());
    if (expenditure < 0) {
      return false;
    }
    Optional<Place> left = place(layout.income(), header, income, expenditure);
    Optional<Place> right = place(layout.expenditure(), header, expenditure, header.size());
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    places.put(Side.INCOME, left.get());
    places.put(Side.EXPENDITURE, right.get());
    head = printed;
    numbers.clear();
    for (int i = 0; i < header.size(); i++) {
      if (!header.get(i).isEmpty() && forms.isNumberLabel(header.get(i).getLast())) {
        numbers.add(i);
      }
    }
    return true;
  }

  /** A side's amounts stand behind its lines, before the lines of the other side. */
  private Optional<Place> place(SideForm form, List<List<String>> header, int line, int end) {
    int amount = ColumnMapping.find(form.amount(), header, Set.of(), line + 1, end);
    if (amount < 0) {
      return Optional.empty();
    }
    var amounts = new TreeMap<Integer, String>();
    var used = new HashSet<>(Set.of(line, amount));
    for (ColumnForm fund : form.funds()) {
      find(fund, header, used, line, end, amounts).ifPresent(funds::add);
    }
    for (ColumnForm other : form.others()) {
      find(other, header, used, line, end, amounts).ifPresent(others::add);
    }
    return Optional.of(new Place(line, amount, amounts));
  }

  private static Optional<String> find(
      ColumnForm column,
      List<List<String>> header,
      Set<Integer> used,
      int line,
      int end,
      Map<Integer, String> amounts) {
    int printed =
        column.isIn(header)
            ? ColumnMapping.find(column.headers(), header, used, line + 1, end)
            : -1;
    if (printed < 0) {
      return Optional.empty();
    }
    used.add(printed);
    amounts.put(printed, column.name());
    return Optional.of(column.name());
  }

  @Override
  public boolean isOnlyNumbered(Line line) {
    for (int i = 0; i < line.width(); i++) {
      if (!line.text(i).isEmpty() && !numbers.contains(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void row(Line line, List<ReadingProblem> problems) {
    var taken = new HashSet<Integer>();
    for (Side side : Side.values()) {
      Place place = places.get(side);
      if (place == null) {
        throw new IllegalStateException("A row before any header");
      }
      taken.add(place.line());
      taken.add(place.amount());
      taken.addAll(place.amounts().keySet());
      side(side, place, line, problems);
    }
    for (int i = 0; i < line.width(); i++) {
      Cell cell = line.cells().get(i);
      if (!cell.isBlank() && !taken.contains(i) && !numbers.contains(i)) {
        problems.add(new ReadingProblem.UnmappedCell(cell.source(), head.label(i), cell.text()));
      }
    }
  }

  private void side(Side side, Place place, Line line, List<ReadingProblem> problems) {
    String label = line.text(place.line());
    String printed = line.text(place.amount());
    if (label.isEmpty()) {
      if (!printed.isEmpty()) {
        problems.add(
            new ReadingProblem.UnmappedCell(
                line.cells().get(place.amount()).source(), head.label(place.line()), printed));
      }
      return;
    }
    var amounts = new LinkedHashMap<String, PrintedAmount>();
    amount(line, place.amount(), Columns.AMOUNT, amounts, problems);
    place.amounts().forEach((column, name) -> amount(line, column, name, amounts, problems));
    LineLabel parsed = LineLabel.of(label);
    LineRole role = parsed.role(carriedSeen.contains(side));
    if (role == LineRole.ITEM) {
      if (parsed.isPartOf(items.get(side))) {
        role = LineRole.PART;
        int level = partLevels.computeIfAbsent(side, s -> parsed.level());
        if (parsed.isAmong() || parsed.level() != level) {
          among.add(new LineOfSide(side, line.source()));
        }
      } else {
        items.put(side, parsed);
        partLevels.remove(side);
      }
    }
    if (role == LineRole.CARRIED) {
      carriedSeen.add(side);
    } else if (role == LineRole.CURRENT_TOTAL) {
      items.remove(side); // 一、本年收入 is no item that （一） could be a part of
    }
    var text = new LinkedHashMap<String, String>();
    text.put(Columns.SIDE, side.name());
    if (!parsed.ordinal().isEmpty()) {
      text.put(Columns.ORDINAL, parsed.ordinal());
    }
    text.put(Columns.LINE, parsed.line());
    text.put(Columns.ROLE, role.name());
    rows.add(new TypedRow(kind(role), line.source(), Map.of(), text, amounts));
  }

  private void amount(
      Line line,
      int column,
      String name,
      Map<String, PrintedAmount> amounts,
      List<ReadingProblem> problems) {
    String printed = line.text(column);
    switch (AmountText.read(printed, head.units().getOrDefault(column, unit))) {
      case AmountText.Blank ignored -> {}
      case AmountText.Amount amount -> amounts.put(name, amount.amount());
      case AmountText.Unreadable unreadable ->
          problems.add(
              new ReadingProblem.UnreadableAmount(
                  line.cells().get(column).source(), name, printed, unreadable.reason()));
    }
  }

  private static RowKind kind(LineRole role) {
    return switch (role) {
      case ITEM, CARRIED, CARRIED_ITEM -> RowKind.DETAIL;
      case CURRENT_TOTAL, PART -> RowKind.SUBTOTAL;
      case GRAND_TOTAL -> RowKind.TOTAL;
    };
  }

  @Override
  public List<String> columns() {
    var all = new ArrayList<String>(List.of(Columns.AMOUNT));
    all.addAll(funds);
    all.addAll(others);
    return all;
  }

  /**
   * The rows. What stands below the carry-over line is a part of it, unless that does not add up
   * and reading it as further items does: some places print 上年结转 before their last sources. In the
   * same way lines without ordinal below one with an ordinal are its parts where that adds up.
   */
  @Override
  public List<TypedRow> rows() {
    List<TypedRow> read = rows;
    for (Side side : Side.values()) {
      read = withOneTotal(read, side);
    }
    for (Side side : Side.values()) {
      List<TypedRow> other = read.stream().map(row -> asItem(row, side)).toList();
      if (parity(read, side) == Parity.BROKEN && parity(other, side).isProved()) {
        read = other;
        itemsBelowCarried = true;
        continue;
      }
      read = withUnnumberedParts(read, side);
    }
    return read;
  }

  /** Such parts add up to their item with what says 其中 among them; they are proved already. */
  private List<TypedRow> withUnnumberedParts(List<TypedRow> read, Side side) {
    if (parity(read, side) != Parity.BROKEN) {
      return read;
    }
    List<TypedRow> parted = UnnumberedParts.of(read, side);
    var found = new HashSet<LineOfSide>();
    for (int i = 0; i < read.size(); i++) {
      if (!parted.get(i).equals(read.get(i))) {
        found.add(new LineOfSide(side, read.get(i).source()));
      }
    }
    found.removeAll(among);
    among.addAll(found);
    if (parity(parted, side).isProved()) {
      return parted;
    }
    among.removeAll(found);
    return read;
  }

  /**
   * Some places print the total of the year twice: as a heading above its items (一、部门预算) and below
   * them. The heading then is not counted again.
   */
  private List<TypedRow> withOneTotal(List<TypedRow> read, Side side) {
    List<TypedRow> totals =
        read.stream()
            .filter(row -> side.name().equals(row.text().get(Columns.SIDE)))
            .filter(row -> LineRole.CURRENT_TOTAL.name().equals(row.text().get(Columns.ROLE)))
            .toList();
    boolean same = totals.stream().map(TwoSidedRows::fen).distinct().count() == 1;
    if (totals.size() < 2 || !same) {
      return read;
    }
    List<TypedRow> again = totals.subList(0, totals.size() - 1);
    again.forEach(row -> among.add(new LineOfSide(side, row.source())));
    return read.stream()
        .map(row -> again.contains(row) ? row.withText(Columns.ROLE, LineRole.PART.name()) : row)
        .toList();
  }

  private static long fen(TypedRow row) {
    PrintedAmount amount = row.amounts().get(Columns.AMOUNT);
    return amount == null ? 0 : amount.fen();
  }

  private boolean isAmong(TypedRow row) {
    Side side = Side.valueOf(Objects.requireNonNull(row.text().get(Columns.SIDE)));
    return among.contains(new LineOfSide(side, row.source()));
  }

  @Override
  public Optional<Localized> otherWay() {
    return itemsBelowCarried ? Optional.of(ITEMS_BELOW_CARRIED) : Optional.empty();
  }

  private static TypedRow asItem(TypedRow row, Side side) {
    boolean carried =
        side.name().equals(row.text().get(Columns.SIDE))
            && LineRole.CARRIED_ITEM.name().equals(row.text().get(Columns.ROLE));
    return carried ? row.withText(Columns.ROLE, LineRole.ITEM.name()) : row;
  }

  private Parity parity(List<TypedRow> read, Side side) {
    return Objects.requireNonNull(proof(read).columns().get(side.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public ParityProof proof(List<TypedRow> finished) {
    return TwoSidedParity.prove(finished, List.copyOf(funds), this::isAmong);
  }
}
