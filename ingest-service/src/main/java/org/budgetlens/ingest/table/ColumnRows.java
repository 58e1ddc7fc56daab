package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Columns;
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
  /** Text: the columns whose value stands in a cell that spans several rows. */
  static final String SPANNED = "spanned";

  private final TableForm.Layout.Columns layout;
  private final AmountUnit unit;
  private final List<TypedRow> rows = new ArrayList<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private ColumnMapping mapping = new ColumnMapping(Map.of(), 0);
  private List<List<String>> paths = List.of();
  private final Map<Integer, Cell> spanning = new HashMap<>();

  ColumnRows(TableForm.Layout.Columns layout, AmountUnit unit) {
    this.layout = layout;
    this.unit = unit;
  }

  @Override
  public boolean header(List<List<String>> header, List<ReadingProblem> problems) {
    ColumnMapping found = ColumnMapping.of(layout.columns(), header);
    boolean incomplete = declared(Columns.TOTAL) && !found.names().contains(Columns.TOTAL);
    if (!found.hasAmounts() || incomplete) {
      return false;
    }
    mapping = found;
    paths = header;
    spanning.clear();
    new TreeMap<>(found.columns()).values().forEach(column -> columns.add(column.name()));
    return true;
  }

  private boolean declared(String column) {
    return layout.columns().stream().anyMatch(c -> c.name().equals(column));
  }

  @Override
  public void row(Line line, List<ReadingProblem> problems) {
    var row = new RowInProgress(line);
    for (int i = 0; i < line.width(); i++) {
      Cell cell = line.cells().get(i);
      ColumnForm column = mapping.columns().get(i);
      if (cell.extent() == Cell.Extent.ABOVE) {
        Cell above = spanning.get(i);
        if (above != null && column != null && column.as() != ColumnForm.Content.AMOUNT) {
          row.spanned(above, column, i, problems);
        }
        continue;
      }
      spanning.put(i, cell);
      if (!cell.isBlank()) {
        row.take(cell, column, i, problems);
      }
    }
    if (row.holdsNothing()) {
      problems.add(ReadingProblem.unread(line));
    } else {
      rows.add(row.finish(problems));
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
    private final Map<CodeKind, CodeParts> parts = new EnumMap<>(CodeKind.class);
    private final Map<String, PrintedAmount> amounts = new LinkedHashMap<>();
    private final List<String> spanned = new ArrayList<>();
    private RowKind kind = RowKind.DETAIL;
    private boolean amountPrinted;

    RowInProgress(Line line) {
      this.line = line;
    }

    /** Takes what a merged cell prints beside all the rows it spans. */
    void spanned(Cell above, ColumnForm column, int printedColumn, List<ReadingProblem> problems) {
      if (!above.isBlank() && RowLabels.kindOf(above.text()) == RowKind.DETAIL) {
        take(above, column, printedColumn, problems);
        spanned.add(column.name());
      }
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
        case CODE_PART ->
            parts
                .computeIfAbsent(kindOf(column), k -> new CodeParts())
                .put(partOf(printedColumn), cell);
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
      return codes.isEmpty() && parts.isEmpty() && !amountPrinted && kind == RowKind.DETAIL;
    }

    TypedRow finish(List<ReadingProblem> problems) {
      parts.forEach(
          (classification, printed) ->
              printed
                  .code(problems)
                  .ifPresentOrElse(
                      code -> codes.put(classification, Code.printed(code, null)),
                      () -> text.put(textName(classification) + "_parts", printed.joined())));
      names.forEach(
          (classification, name) -> {
            Code code = codes.get(classification);
            if (code == null) {
              text.put(textName(classification), name);
            } else if (code.name() == null) {
              codes.put(classification, Code.printed(code.code(), name));
            }
          });
      if (!spanned.isEmpty()) {
        text.put(SPANNED, String.join(",", spanned));
      }
      return new TypedRow(kind, line.source(), codes, text, amounts);
    }

    private static String textName(CodeKind classification) {
      return classification.name().toLowerCase(Locale.ROOT);
    }

    /** Which level of its code a printed column holds: columns of one code stand in this order. */
    private int partOf(int printedColumn) {
      ColumnForm own = mapping.columns().get(printedColumn);
      return (int)
          mapping.columns().entrySet().stream()
              .filter(entry -> entry.getKey() < printedColumn)
              .filter(entry -> entry.getValue().as() == ColumnForm.Content.CODE_PART)
              .filter(entry -> own != null && entry.getValue().name().equals(own.name()))
              .count();
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
