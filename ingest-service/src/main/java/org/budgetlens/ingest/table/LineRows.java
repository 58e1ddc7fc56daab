package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.RowIdentity;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;

/** Tables with a value a line, whose lines together make one row. */
final class LineRows implements RowsOfLayout {
  private static final Pattern AMONG = Pattern.compile("^其中[:：]");

  private final TableForm.Layout.Lines layout;
  private final AmountUnit unit;
  private final TableForms forms;
  private final Map<Integer, String> amountColumns = new LinkedHashMap<>();
  private final Map<String, PrintedAmount> amounts = new LinkedHashMap<>();
  private final List<Source> places = new ArrayList<>();
  private Header header = new Header(List.of(), Map.of());
  private int label;

  LineRows(TableForm.Layout.Lines layout, AmountUnit unit, TableForms forms) {
    this.layout = layout;
    this.unit = unit;
    this.forms = forms;
  }

  @Override
  public boolean header(Header printed, List<ReadingProblem> problems) {
    int found = ColumnMapping.find(layout.label(), printed.paths(), Set.of());
    var columns = new LinkedHashMap<Integer, String>();
    layout
        .amounts()
        .forEach(
            (before, headers) -> {
              int column = ColumnMapping.find(headers, printed.paths(), columns.keySet());
              if (column >= 0) {
                columns.put(column, before);
              }
            });
    if (found < 0 || !columns.containsValue("")) {
      return false;
    }
    label = found;
    amountColumns.clear();
    amountColumns.putAll(columns);
    header = printed;
    return true;
  }

  @Override
  public boolean isOnlyNumbered(Line line) {
    return false;
  }

  @Override
  public void row(Line line, List<ReadingProblem> problems) {
    String printed = line.text(label);
    Optional<String> name = column(printed);
    for (int i = 0; i < line.width(); i++) {
      Cell cell = line.cells().get(i);
      String before = amountColumns.get(i);
      boolean number = i < header.paths().size() && isNumber(header.paths().get(i));
      if (cell.isBlank() || i == label || number) {
        continue;
      }
      if (before == null) {
        problems.add(new ReadingProblem.UnmappedCell(cell.source(), header.label(i), cell.text()));
      } else {
        amount(cell, i, before, name, printed, problems);
      }
    }
    places.add(line.source());
  }

  private boolean isNumber(List<String> path) {
    return !path.isEmpty() && forms.isNumberLabel(path.getLast());
  }

  private Optional<String> column(String printed) {
    String line = Width.label(LineLabel.of(AMONG.matcher(printed.strip()).replaceFirst("")).line());
    String plain = Width.label(LineLabel.of(line).line());
    return layout.columns().stream()
        .filter(column -> column.label().matcher(plain).matches())
        .map(TableForm.Layout.LineColumn::name)
        .findFirst();
  }

  private void amount(
      Cell cell,
      int column,
      String before,
      Optional<String> name,
      String line,
      List<ReadingProblem> problems) {
    String canonical = name.map(known -> before + known).orElse("");
    switch (AmountText.read(cell.text(), header.units().getOrDefault(column, unit))) {
      case AmountText.Blank ignored -> {}
      case AmountText.Amount amount -> {
        if (name.isEmpty() || amounts.containsKey(canonical)) {
          problems.add(new ReadingProblem.UnmappedCell(cell.source(), line, cell.text()));
        } else {
          amounts.put(canonical, amount.amount());
        }
      }
      case AmountText.Unreadable unreadable ->
          problems.add(
              new ReadingProblem.UnreadableAmount(
                  cell.source(), canonical, cell.text(), unreadable.reason()));
    }
  }

  @Override
  public List<String> columns() {
    var columns = new ArrayList<String>();
    for (String before : amountColumns.values()) {
      layout.columns().stream()
          .map(column -> before + column.name())
          .filter(amounts::containsKey)
          .forEach(columns::add);
    }
    return columns;
  }

  @Override
  public Optional<Localized> otherWay() {
    return Optional.empty();
  }

  @Override
  public List<TypedRow> rows() {
    if (amounts.isEmpty()) {
      return List.of();
    }
    return List.of(new TypedRow(RowKind.DETAIL, Sources.all(places), Map.of(), Map.of(), amounts));
  }

  @Override
  public ParityProof proof(List<TypedRow> finished) {
    var printed = columns();
    List<RowIdentity> identities =
        layout.identities().stream()
            .map(all -> all.withParts(all.parts().stream().filter(printed::contains).toList()))
            .filter(printedOf -> !printedOf.parts().isEmpty())
            .toList();
    return ColumnParity.prove(
        printed, new TableForm.Layout.Columns(List.of(), identities, true), finished);
  }
}
