package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.SideForm;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;

/** Tables with income lines on the left and expenditure lines on the right: two rows a line. */
final class TwoSidedRows implements RowsOfLayout {
  /** Printed columns of one side. */
  private record Place(int line, int amount, Map<Integer, String> funds) {}

  private final TableForm.Layout.TwoSided layout;
  private final AmountUnit unit;
  private final List<TypedRow> rows = new ArrayList<>();
  private final Map<Side, Place> places = new EnumMap<>(Side.class);
  private final Map<Side, LineLabel> items = new EnumMap<>(Side.class);
  private final Set<String> columns = new LinkedHashSet<>();
  private final Set<Side> carriedSeen = new HashSet<>();

  TwoSidedRows(TableForm.Layout.TwoSided layout, AmountUnit unit) {
    this.layout = layout;
    this.unit = unit;
  }

  @Override
  public boolean header(List<List<String>> paths, List<ReadingProblem> problems) {
    var found = new EnumMap<Side, Place>(Side.class);
    for (Side side : Side.values()) {
      SideForm form = side == Side.INCOME ? layout.income() : layout.expenditure();
      int line = ColumnMapping.find(form.line(), paths, Set.of());
      int amount = ColumnMapping.find(form.amount(), paths, Set.of());
      if (line < 0 || amount < 0) {
        return false;
      }
      found.put(side, new Place(line, amount, funds(form, paths, Set.of(line, amount))));
    }
    places.putAll(found);
    return true;
  }

  private Map<Integer, String> funds(SideForm form, List<List<String>> paths, Set<Integer> taken) {
    var funds = new TreeMap<Integer, String>();
    var used = new HashSet<>(taken);
    for (ColumnForm fund : form.funds()) {
      int printed = ColumnMapping.find(fund.headers(), paths, used);
      if (printed >= 0) {
        used.add(printed);
        funds.put(printed, fund.name());
        columns.add(fund.name());
      }
    }
    return funds;
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
      taken.addAll(place.funds().keySet());
      side(side, place, line, problems);
    }
    for (int i = 0; i < line.width(); i++) {
      Cell cell = line.cells().get(i);
      if (!cell.isBlank() && !taken.contains(i)) {
        problems.add(new ReadingProblem.UnmappedCell(cell.source(), "", cell.text()));
      }
    }
  }

  private void side(Side side, Place place, Line line, List<ReadingProblem> problems) {
    String label = line.text(place.line());
    String printed = line.text(place.amount());
    if (label.isEmpty()) {
      if (!printed.isEmpty()) {
        problems.add(new ReadingProblem.UnmappedCell(line.source(), side.name(), printed));
      }
      return;
    }
    var amounts = new LinkedHashMap<String, PrintedAmount>();
    amount(line, place.amount(), Columns.AMOUNT, amounts, problems);
    place.funds().forEach((column, name) -> amount(line, column, name, amounts, problems));
    LineLabel parsed = LineLabel.of(label);
    LineRole role = parsed.role(carriedSeen.contains(side));
    if (role == LineRole.ITEM) {
      if (parsed.isPartOf(items.get(side))) {
        role = LineRole.PART;
      } else {
        items.put(side, parsed);
      }
    }
    if (role == LineRole.CARRIED) {
      carriedSeen.add(side);
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
    switch (AmountText.read(printed, unit)) {
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
    all.addAll(columns);
    return all;
  }

  @Override
  public List<TypedRow> rows() {
    return List.copyOf(rows);
  }

  @Override
  public ParityProof proof(List<TypedRow> finished) {
    return TwoSidedParity.prove(finished, List.copyOf(columns));
  }
}
