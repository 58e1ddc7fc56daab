package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.jspecify.annotations.Nullable;

/** Tables with one row a line and a value a column. */
final class ColumnRows implements RowsOfLayout {
  private final TableForm.Layout.Columns layout;
  private final AmountUnit unit;
  private final List<TypedRow> rows = new ArrayList<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private ColumnMapping mapping = new ColumnMapping(Map.of(), 0);
  private List<List<String>> paths = List.of();

  ColumnRows(TableForm.Layout.Columns layout, AmountUnit unit) {
    this.layout = layout;
    this.unit = unit;
  }

  @Override
  public boolean header(List<List<String>> header, List<ReadingProblem> problems) {
    ColumnMapping found = ColumnMapping.of(layout.columns(), header);
    if (!found.hasAmounts()) {
      return false;
    }
    mapping = found;
    paths = header;
    new TreeMap<>(found.columns()).values().forEach(column -> columns.add(column.name()));
    return true;
  }

  @Override
  public void row(Line line, List<ReadingProblem> problems) {
    var row = new RowInProgress(line);
    for (int i = 0; i < line.width(); i++) {
      Cell cell = line.cells().get(i);
      if (!cell.isBlank()) {
        row.take(cell, mapping.columns().get(i), i, problems);
      }
    }
    if (row.holdsNothing()) {
      problems.add(ReadingProblem.unread(line));
    } else {
      rows.add(row.finish());
    }
  }

  @Override
  public List<String> columns() {
    return List.copyOf(columns);
  }

  @Override
  public List<TypedRow> rows() {
    return RowTree.withSubtotals(rows);
  }

  @Override
  public ParityProof proof(List<TypedRow> finished) {
    return ColumnParity.prove(amountColumns(), layout, finished);
  }

  private List<String> amountColumns() {
    return columns.stream()
        .filter(
            name ->
                layout.columns().stream()
                    .anyMatch(c -> c.name().equals(name) && c.as() == ColumnForm.Content.AMOUNT))
        .toList();
  }

  private String header(int column) {
    return column < paths.size() ? String.join("/", paths.get(column)) : "";
  }

  /** A row while its cells are read. */
  private final class RowInProgress {
    private final Line line;
    private final Map<CodeKind, Code> codes = new EnumMap<>(CodeKind.class);
    private final Map<CodeKind, String> names = new EnumMap<>(CodeKind.class);
    private final Map<String, String> text = new LinkedHashMap<>();
    private final Map<String, PrintedAmount> amounts = new LinkedHashMap<>();
    private RowKind kind = RowKind.DETAIL;
    private boolean amountPrinted;

    RowInProgress(Line line) {
      this.line = line;
    }

    void take(
        Cell cell, @Nullable ColumnForm column, int printedColumn, List<ReadingProblem> problems) {
      if (column == null) {
        problems.add(
            new ReadingProblem.UnmappedCell(cell.source(), header(printedColumn), cell.text()));
        return;
      }
      if (column.as() == ColumnForm.Content.AMOUNT) {
        amount(cell, column, problems);
        return;
      }
      RowKind labelled = RowLabels.kindOf(cell.text());
      if (labelled != RowKind.DETAIL) {
        kind = labelled;
        return;
      }
      switch (column.as()) {
        case CODE ->
            CodeText.read(cell.text())
                .ifPresentOrElse(
                    code -> codes.put(kindOf(column), code),
                    () -> text.put(column.name(), cell.text()));
        case CODE_NAME -> names.put(kindOf(column), cell.text());
        case TEXT -> {
          text.put(column.name(), cell.text());
          if (column.code() != null) {
            CodeText.read(cell.text()).ifPresent(code -> codes.put(kindOf(column), code));
          }
        }
        case AMOUNT -> {}
      }
    }

    private void amount(Cell cell, ColumnForm column, List<ReadingProblem> problems) {
      switch (AmountText.read(cell.text(), unit)) {
        case AmountText.Blank ignored -> {}
        case AmountText.Amount amount -> {
          amounts.put(column.name(), amount.amount());
          amountPrinted = true;
        }
        case AmountText.Unreadable unreadable -> {
          amountPrinted = true;
          problems.add(
              new ReadingProblem.UnreadableAmount(
                  cell.source(), column.name(), cell.text(), unreadable.reason()));
        }
      }
    }

    /** A line without code, amount and total label is a fragment of something, not a row. */
    boolean holdsNothing() {
      return codes.isEmpty() && !amountPrinted && kind == RowKind.DETAIL;
    }

    TypedRow finish() {
      names.forEach(
          (classification, name) -> {
            Code code = codes.get(classification);
            if (code == null) {
              text.put(classification.name().toLowerCase(java.util.Locale.ROOT), name);
            } else if (code.name() == null) {
              codes.put(classification, Code.printed(code.code(), name));
            }
          });
      return new TypedRow(kind, line.source(), codes, text, amounts);
    }

    private static CodeKind kindOf(ColumnForm column) {
      CodeKind classification = column.code();
      if (classification == null) {
        throw new IllegalStateException("Column " + column.name() + " has no classification");
      }
      return classification;
    }
  }
}
