package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.HeaderPattern;
import org.budgetlens.ingest.form.TableForm.Layout.BlockColumn;
import org.budgetlens.ingest.form.TableForm.Layout.Blocks;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.jspecify.annotations.Nullable;

/**
 * Tables that print the same columns several times side by side. A line holds a row of every block;
 * the last line holds their totals (人员经费合计 │ 公用经费合计), which together are one TOTAL row.
 */
final class BlockRows implements RowsOfLayout {
  /** Printed columns of one block, and the amount column its header names, if it names one. */
  private record Block(int code, int name, int amount, @Nullable String column) {}

  /** A row whose amount has no column yet. */
  private record Pending(
      int block, Source source, @Nullable Code code, String name, @Nullable PrintedAmount amount) {}

  private final Blocks layout;
  private final AmountUnit unit;
  private List<Block> blocks = List.of();
  private Header header = new Header(List.of(), Map.of());
  private final List<Pending> pending = new ArrayList<>();
  private final Map<Integer, String> named = new LinkedHashMap<>();
  private final Map<String, PrintedAmount> totals = new LinkedHashMap<>();
  private @Nullable Source totalSource;

  /** A total whose label is printed, and whose amount stands in a block further right. */
  private @Nullable String openTotal;

  BlockRows(Blocks layout, AmountUnit unit) {
    this.layout = layout;
    this.unit = unit;
  }

  @Override
  public boolean header(Header printed, List<ReadingProblem> problems) {
    List<List<String>> paths = printed.paths();
    List<Integer> codes = columns(layout.code(), paths);
    List<Integer> names = columns(layout.name(), paths);
    List<Integer> amounts = columns(layout.amount(), paths);
    if (codes.isEmpty() || codes.size() != names.size() || codes.size() != amounts.size()) {
      return false;
    }
    var found = new ArrayList<Block>();
    for (int i = 0; i < codes.size(); i++) {
      found.add(
          new Block(codes.get(i), names.get(i), amounts.get(i), above(paths.get(amounts.get(i)))));
    }
    blocks = found;
    header = printed;
    return true;
  }

  private static List<Integer> columns(List<HeaderPattern> headers, List<List<String>> paths) {
    var columns = new ArrayList<Integer>();
    for (int i = 0; i < paths.size(); i++) {
      List<String> path = paths.get(i);
      if (headers.stream().anyMatch(header -> header.matches(path))) {
        columns.add(i);
      }
    }
    return columns;
  }

  private @Nullable String above(List<String> path) {
    for (String label : path) {
      Optional<String> column = labelled(label);
      if (column.isPresent()) {
        return column.get();
      }
    }
    return null;
  }

  private Optional<String> labelled(String text) {
    return layout.columns().stream()
        .filter(column -> column.label().matcher(Width.label(text)).matches())
        .map(BlockColumn::name)
        .findFirst();
  }

  @Override
  public boolean isOnlyNumbered(Line line) {
    return false;
  }

  @Override
  public void row(Line line, List<ReadingProblem> problems) {
    var taken = new LinkedHashSet<Integer>();
    openTotal = null;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      taken.addAll(List.of(block.code(), block.name(), block.amount()));
      block(i, line, problems);
    }
    for (int i = 0; i < line.width(); i++) {
      Cell cell = line.cells().get(i);
      if (!cell.isBlank() && !taken.contains(i)) {
        problems.add(new ReadingProblem.UnmappedCell(cell.source(), header.label(i), cell.text()));
      }
    }
  }

  private void block(int index, Line line, List<ReadingProblem> problems) {
    Block block = blocks.get(index);
    String code = line.text(block.code());
    String name = line.text(block.name());
    String label = code.isEmpty() ? name : code;
    if (label.isEmpty() && line.text(block.amount()).isEmpty()) {
      return;
    }
    PrintedAmount amount = amount(line, block, problems);
    Optional<String> total = label.isEmpty() ? Optional.ofNullable(openTotal) : labelled(label);
    if (total.isPresent()) {
      named.put(index, total.get());
      openTotal = amount == null ? total.get() : null;
      if (amount != null) {
        totals.put(total.get(), amount);
      }
      totalSource = totalSource == null ? line.source() : Sources.span(totalSource, line.source());
      return;
    }
    Optional<Code> read = CodeText.read(code);
    if (read.isEmpty() && amount == null) {
      problems.add(ReadingProblem.unread(line));
      return;
    }
    pending.add(new Pending(index, line.source(), read.orElse(null), name, amount));
  }

  private @Nullable PrintedAmount amount(Line line, Block block, List<ReadingProblem> problems) {
    String printed = line.text(block.amount());
    return switch (AmountText.read(printed, header.units().getOrDefault(block.amount(), unit))) {
      case AmountText.Blank ignored -> null;
      case AmountText.Amount amount -> amount.amount();
      case AmountText.Unreadable unreadable -> {
        problems.add(
            new ReadingProblem.UnreadableAmount(
                line.cells().get(block.amount()).source(),
                Columns.AMOUNT,
                printed,
                unreadable.reason()));
        yield null;
      }
    };
  }

  /**
   * The amount column of a block: what its header or its own total line names; else what the next
   * block to the right names, whose total then is the total of both.
   */
  private String column(int block) {
    for (int i = block; i < blocks.size(); i++) {
      String header = blocks.get(i).column();
      if (header != null) {
        return header;
      }
      String total = named.get(i);
      if (total != null) {
        return total;
      }
    }
    return Columns.AMOUNT;
  }

  @Override
  public List<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    columns.add(layout.classification().name().toLowerCase(java.util.Locale.ROOT));
    for (int i = 0; i < blocks.size(); i++) {
      columns.add(column(i));
    }
    return List.copyOf(columns);
  }

  @Override
  public Optional<Localized> otherWay() {
    return Optional.empty();
  }

  @Override
  public List<TypedRow> rows() {
    var rows = new ArrayList<TypedRow>();
    for (int i = 0; i < blocks.size(); i++) {
      for (Pending row : pending) {
        if (row.block() == i) {
          rows.add(typed(row));
        }
      }
    }
    List<TypedRow> tree = new ArrayList<>(RowTree.withSubtotals(rows));
    if (totalSource != null) {
      tree.add(new TypedRow(RowKind.TOTAL, totalSource, Map.of(), Map.of(), totals));
    }
    return tree;
  }

  private TypedRow typed(Pending row) {
    Map<CodeKind, Code> codes = Map.of();
    Map<String, String> text = Map.of();
    Code code = row.code();
    if (code != null) {
      boolean ownName = code.name() == null && !row.name().isEmpty();
      codes =
          Map.of(layout.classification(), ownName ? Code.printed(code.code(), row.name()) : code);
    } else if (!row.name().isEmpty()) {
      text = Map.of(Columns.LINE, row.name());
    }
    PrintedAmount amount = row.amount();
    Map<String, PrintedAmount> amounts =
        amount == null ? Map.of() : Map.of(column(row.block()), amount);
    return new TypedRow(RowKind.DETAIL, row.source(), codes, text, amounts);
  }

  @Override
  public ParityProof proof(List<TypedRow> finished) {
    return ColumnParity.prove(columns().subList(1, columns().size()), finished);
  }
}
