package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
import java.util.regex.Pattern;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.jspecify.annotations.Nullable;

/** Tables with one row a line and a value a column. */
final class ColumnRows implements RowsOfLayout {
  /** Text: the columns whose value stands in a cell that spans several rows. */
  static final String SPANNED = "spanned";

  /** A label: words without figures. */
  private static final Pattern LABEL = Pattern.compile("[^\\d０-９]{2,20}");

  private static final Localized GROUPS =
      new Localized(
          "带序号（一、二、…）的行按小计读取（作为明细则与合计不符）",
          "Rows with ordinals (一、二、…) were read as subtotals; as details they do not add up");

  private final TableForm.Layout.Columns layout;
  private final AmountUnit unit;
  private final TableForms forms;
  private final List<TypedRow> rows = new ArrayList<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private ColumnMapping mapping = new ColumnMapping(Map.of(), 0);
  private Header header = new Header(List.of(), Map.of());
  private boolean groups;

  /** Whether another table, whose title nobody knows, has begun. */
  private boolean foreign;

  private final Map<Integer, Cell> spanning = new HashMap<>();

  ColumnRows(TableForm.Layout.Columns layout, AmountUnit unit, TableForms forms) {
    this.forms = forms;
    this.layout = layout;
    this.unit = unit;
  }

  @Override
  public boolean header(Header printed, List<ReadingProblem> problems) {
    ColumnMapping found = ColumnMapping.of(layout.columns(), printed.paths());
    boolean incomplete = declared(Columns.TOTAL) && !found.names().contains(Columns.TOTAL);
    if (!found.hasAmounts() || incomplete) {
      return false;
    }
    mapping = found;
    header = printed;
    foreign = false;
    spanning.clear();
    new TreeMap<>(found.columns()).values().forEach(column -> columns.add(column.name()));
    return true;
  }

  private boolean declared(String column) {
    return layout.columns().stream().anyMatch(c -> c.name().equals(column));
  }

  @Override
  public boolean isOnlyNumbered(Line line) {
    for (int i = 0; i < line.width(); i++) {
      if (!line.text(i).isEmpty() && (mapping.columns().containsKey(i) || !isNumber(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a line is the header of something else: labels where amounts should stand, no two
   * alike, and not one amount. What stands below it is no row of this table.
   */
  private boolean isForeignHeader(Line line) {
    var labels = new HashSet<String>();
    int printed = 0;
    for (int i = 0; i < line.width(); i++) {
      ColumnForm column = mapping.columns().get(i);
      String text = line.text(i);
      if (column == null || column.as() != ColumnForm.Content.AMOUNT || text.isEmpty()) {
        continue;
      }
      if (!LABEL.matcher(text).matches()) {
        return false;
      }
      printed++;
      labels.add(text);
    }
    return printed > 1 && labels.size() == printed;
  }

  @Override
  public void row(Line line, List<ReadingProblem> problems) {
    foreign |= isForeignHeader(line);
    if (foreign) {
      problems.add(ReadingProblem.unread(line));
      return;
    }
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
    if (row.holdsNothing() && continuesName(line)) {
      continueName(line);
    } else if (row.holdsNothing()) {
      problems.add(ReadingProblem.unread(line));
    } else {
      rows.add(row.finish(problems));
    }
  }

  /**
   * Whether a line is the rest of a name whose row a page break has cut in two: the first line of
   * the next page prints a name and no code, in a table that prints a code in every row.
   */
  private boolean continuesName(Line line) {
    if (rows.isEmpty()
        || !(rows.getLast().source() instanceof Source.PageBox before)
        || !(line.source() instanceof Source.PageBox place)
        || place.page() != before.all().getLast().page() + 1
        || line.printed().size() != 1) {
      return false;
    }
    ColumnForm column = mapping.columns().get(printedColumn(line));
    CodeKind kind = column == null ? null : column.code();
    Code code = kind == null ? null : rows.getLast().codes().get(kind);
    return column != null
        && column.as() == ColumnForm.Content.CODE_NAME
        && code != null
        && code.name() != null;
  }

  private static int printedColumn(Line line) {
    int column = 0;
    while (line.text(column).isEmpty()) {
      column++;
    }
    return column;
  }

  private void continueName(Line line) {
    TypedRow last = rows.removeLast();
    ColumnForm column = Objects.requireNonNull(mapping.columns().get(printedColumn(line)));
    CodeKind kind = Objects.requireNonNull(column.code());
    Code code = Objects.requireNonNull(last.codes().get(kind));
    var codes = new EnumMap<>(last.codes());
    codes.put(kind, Code.printed(code.code(), code.name() + line.printed().getFirst()));
    rows.add(
        new TypedRow(
            last.kind(),
            Sources.span(last.source(), line.source()),
            codes,
            last.text(),
            last.amounts()));
  }

  @Override
  public List<String> columns() {
    return List.copyOf(columns);
  }

  /**
   * The rows. Rows with an ordinal (一、货物) are groups of the rows below them, if the table only then
   * adds up.
   */
  @Override
  public List<TypedRow> rows() {
    List<TypedRow> tree = RowTree.withSubtotals(OneStatement.of(layout, rows));
    tree.forEach(row -> columns.addAll(row.amounts().keySet()));
    if (proof(tree).parity() != Parity.BROKEN) {
      return tree;
    }
    List<TypedRow> once = RepeatedTotal.once(tree);
    if (!once.equals(tree) && proof(once).parity().isProved()) {
      return once;
    }
    List<TypedRow> coded = UncodedGroups.of(tree);
    if (!coded.equals(tree) && proof(coded).parity().isProved()) {
      return coded;
    }
    List<TypedRow> grouped = UncodedGroups.numbered(tree);
    groups = !grouped.equals(tree) && proof(grouped).parity().isProved();
    return groups ? grouped : tree;
  }

  @Override
  public Optional<Localized> otherWay() {
    return groups ? Optional.of(GROUPS) : Optional.empty();
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

  private boolean isNumber(int column) {
    return column < header.paths().size()
        && !header.paths().get(column).isEmpty()
        && forms.isNumberLabel(header.paths().get(column).getLast());
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
      if (column == null && RowLabels.isTotal(cell.text())) {
        kind = RowKind.TOTAL; // whatever column its label is printed in
        return;
      }
      if (column == null && isNumber(printedColumn)) {
        return;
      }
      if (column == null) {
        problems.add(
            new ReadingProblem.UnmappedCell(
                cell.source(), header.label(printedColumn), cell.text()));
        return;
      }
      if (column.as() == ColumnForm.Content.AMOUNT) {
        amount(cell, column, printedColumn, problems);
        return;
      }
      RowKind labelled = RowLabels.kindOf(cell.text());
      if (labelled != RowKind.DETAIL) {
        kind = labelled;
        if (RowLabels.namesSubtotal(cell.text())) {
          text.put(column.name(), cell.text());
        }
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

    private void amount(
        Cell cell, ColumnForm column, int printedColumn, List<ReadingProblem> problems) {
      AmountUnit own = header.units().getOrDefault(printedColumn, unit);
      switch (AmountText.read(cell.text(), own)) {
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
            Code unit = codes.get(CodeKind.ORGANISATION);
            if (code == null && unit != null && unit.name() == null) {
              // 单位名称（科目）: a row of a unit has the unit's name there
              codes.put(CodeKind.ORGANISATION, Code.printed(unit.code(), name));
            } else if (code == null) {
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
