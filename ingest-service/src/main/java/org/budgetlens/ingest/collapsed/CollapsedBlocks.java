package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.source.Words;
import org.budgetlens.ingest.table.LineKind;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.RowLabels;
import org.budgetlens.ingest.table.RowTree;
import org.budgetlens.ingest.table.Sources;
import org.budgetlens.ingest.table.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of blocks (科目编码 │ 科目名称 │ 决算数, twice or three times) that has lost its columns. A
 * code begins a row, its name follows, and then its amount, if it has one; which block it stood in
 * says nothing that the code does not. The amount's column follows from the code's class by
 * definition ({@link EconomicClass}), and the printed totals prove it.
 */
final class CollapsedBlocks {
  private static final Pattern APART = Pattern.compile("(?:^| )3\\d{2} \\d{2} ");
  private static final Pattern CODE = Pattern.compile("3\\d{2}(?:\\d{2})?");
  private static final String REASON =
      "按定义，工资福利和对个人和家庭的补助（301、303）为人员经费，其余为公用经费"
          + " / by definition 301 and 303 are personnel and the rest public cost";

  private final TableForm.Layout.Blocks layout;
  private final AmountUnit unit;
  private final List<ReadingProblem> problems;
  private final List<TypedRow> rows = new ArrayList<>();
  private final Map<String, PrintedAmount> totals = new LinkedHashMap<>();
  private final List<Source> totalLines = new ArrayList<>();

  /** The row that is being read: its code, or the column it is the total of. */
  private @Nullable String code;

  private @Nullable String total;
  private String name = "";
  private Optional<PrintedAmount> amount = Optional.empty();
  private boolean figure;
  private final List<Source> lines = new ArrayList<>();

  CollapsedBlocks(TableForm.Layout.Blocks layout, AmountUnit unit, List<ReadingProblem> problems) {
    this.layout = layout;
    this.unit = unit;
    this.problems = problems;
  }

  /**
   * Whether a line prints the class of a code apart from its item (301 01 基本工资): such codes cannot
   * be taken for figures, and tell the cells of a table without a proof.
   */
  static boolean printsCodesApart(Line line) {
    return APART.matcher(String.join(" ", Words.of(line.joined()))).find();
  }

  /**
   * Whether all amounts print decimals, so that no figure can be taken for a code and the cells are
   * told without a proof, too.
   */
  static boolean printsOnlyDecimals(List<Line> lines) {
    List<String> figures =
        lines.stream()
            .filter(line -> LineKind.aside(line) == LineKind.DATA)
            .flatMap(line -> Piece.of(line).stream())
            .filter(Piece::isFigure)
            .map(Piece::text)
            .filter(text -> !CODE.matcher(text).matches())
            .toList();
    return !figures.isEmpty() && figures.stream().allMatch(text -> text.contains("."));
  }

  /** The rows below a header, by class; the totals as one row at the end. */
  List<TypedRow> read(List<Line> printed) {
    List<Piece> pieces = printed.stream().flatMap(line -> Piece.of(line).stream()).toList();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean named = i + 1 < pieces.size() && !pieces.get(i + 1).isFigure();
      if (CODE.matcher(piece.text()).matches() && named) {
        finish();
        code = piece.text();
        lines.add(piece.source());
      } else if (piece.isFigure()) {
        figure(piece);
      } else {
        word(piece);
      }
    }
    finish();
    List<TypedRow> sorted = new ArrayList<>(personnel(true));
    sorted.addAll(personnel(false));
    List<TypedRow> tree = new ArrayList<>(RowTree.withSubtotals(sorted));
    if (!totals.isEmpty()) {
      tree.add(new TypedRow(RowKind.TOTAL, Sources.all(totalLines), Map.of(), Map.of(), totals));
    }
    return List.copyOf(tree);
  }

  /** The rows of a column, block by block as the table prints them. */
  private List<TypedRow> personnel(boolean wanted) {
    return rows.stream()
        .filter(row -> column(row).equals(Columns.PERSONNEL) == wanted)
        .sorted(Comparator.comparing(row -> String.valueOf(EconomicClass.of(row))))
        .toList();
  }

  private static String column(TypedRow row) {
    String economicClass = EconomicClass.of(row);
    return economicClass == null ? "" : EconomicClass.columnOf(economicClass);
  }

  private void figure(Piece piece) {
    if ((code == null && total == null) || figure) {
      problems.add(new ReadingProblem.UnreadLines(piece.source(), 1, piece.text()));
      return;
    }
    figure = true;
    lines.add(piece.source());
    switch (AmountText.read(piece.text(), unit)) {
      case AmountText.Blank ignored -> {}
      case AmountText.Amount read -> amount = Optional.of(read.amount());
      case AmountText.Unreadable unreadable ->
          problems.add(
              new ReadingProblem.UnreadableAmount(
                  piece.source(), "", piece.text(), unreadable.reason()));
    }
  }

  private void word(Piece piece) {
    Optional<String> column = totalOf(piece.text());
    if (column.isPresent()) {
      finish();
      total = column.get();
      lines.add(piece.source());
    } else if (total != null && !figure && RowLabels.isTotal(piece.text())) {
      lines.add(piece.source()); // 公用经费 │ 合计, wrapped
    } else if (code != null && !figure) {
      name += piece.text();
      lines.add(piece.source());
    } else if (code != null && piece.alone()) {
      name += piece.text(); // the end of a wrapped name stands below its row's amount
      lines.add(piece.source());
    } else {
      problems.add(new ReadingProblem.UnreadLines(piece.source(), 1, piece.text()));
    }
  }

  private Optional<String> totalOf(String text) {
    return layout.columns().stream()
        .filter(column -> column.label().matcher(Width.label(text)).matches())
        .map(TableForm.Layout.BlockColumn::name)
        .findFirst();
  }

  private void finish() {
    if (total != null) {
      String column = total;
      amount.ifPresent(read -> totals.put(column, read));
      totalLines.addAll(lines);
    } else if (code != null) {
      var row =
          new TypedRow(
              RowKind.DETAIL,
              Sources.all(lines),
              Map.of(layout.classification(), Code.printed(code, name)),
              Map.of(),
              Map.of());
      String column = column(row);
      Map<String, PrintedAmount> amounts = new LinkedHashMap<>();
      amount.ifPresent(read -> amounts.put(column, inferred(read)));
      rows.add(row.withAmounts(amounts));
    }
    code = null;
    total = null;
    name = "";
    amount = Optional.empty();
    figure = false;
    lines.clear();
  }

  private static PrintedAmount inferred(PrintedAmount read) {
    return new PrintedAmount(read.fen(), read.printed(), read.step(), REASON);
  }
}
