package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.ingest.form.SideForm;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.table.LineLabel;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.SidedTable;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cells of a two-sided table that has lost its columns. Two labels on a line are an
 * income and an expenditure line; of a single label the words that only one side prints say whose
 * it is (支出, 拨款 …), and where they do not, the side whose numbering it continues. Figures behind
 * the first one of an expenditure line are those of its funds ({@link FundFigures}).
 */
final class TwoSidedLines {
  private static final String ORDINALS = "一二三四五六七八九";

  private final TableForm.Layout.TwoSided layout;
  private final AmountUnit unit;
  private final List<String> funds;
  private final List<SidedLine> lines = new ArrayList<>();
  private final List<ReadingProblem> problems;
  private final Map<Side, Integer> lastOrdinal = new EnumMap<>(Side.class);

  private TwoSidedLines(
      TableForm.Layout.TwoSided layout,
      List<String> labels,
      AmountUnit unit,
      List<ReadingProblem> problems) {
    this.layout = layout;
    this.unit = unit;
    this.funds = FundFigures.labels(layout.expenditure(), labels);
    this.problems = problems;
  }

  /**
   * Reads the lines below a header.
   *
   * @param labels the header's labels
   * @param rows the lines
   * @param problems takes what cannot be read
   */
  static SidedTable read(
      TableForm.Layout.TwoSided layout,
      TableForms forms,
      AmountUnit unit,
      List<String> labels,
      List<Line> rows,
      List<ReadingProblem> problems) {
    var reader = new TwoSidedLines(layout, labels, unit, problems);
    boolean numbered = labels.stream().anyMatch(forms::isNumberLabel);
    List<Line> printed = numbered ? RunningNumbers.without(rows) : rows;
    WrappedEntries.joined(printed, reader::says).forEach(reader::line);
    List<String> funds =
        FundFigures.settle(layout.expenditure(), unit, reader.funds, reader.lines, problems);
    List<Line> cells = reader.lines.stream().map(line -> cells(line, funds.size())).toList();
    return SidedTable.read(layout, unit, forms, funds, cells, problems);
  }

  private void line(WrappedEntries.Entries line) {
    List<SidedEntry> entries = line.entries();
    if (entries.stream().anyMatch(entry -> entry.label().isEmpty())) {
      unread(line);
      return;
    }
    switch (entries.size()) {
      case 1 -> {
        Optional<Side> side = side(entries.getFirst().label());
        if (side.isEmpty()) {
          problems.add(
              new ReadingProblem.AmbiguousRow(
                  line.source(), line.text(), List.of("收入/income", "支出/expenditure")));
        } else if (side.get() == Side.INCOME) {
          add(line, entries.getFirst(), null);
        } else {
          add(line, null, entries.getFirst());
        }
      }
      case 2 -> add(line, entries.getFirst(), entries.getLast());
      default -> unread(line);
    }
  }

  private void unread(WrappedEntries.Entries line) {
    problems.add(new ReadingProblem.UnreadLines(line.source(), line.lines(), line.text()));
  }

  private void add(
      WrappedEntries.Entries line, @Nullable SidedEntry income, @Nullable SidedEntry expenditure) {
    boolean many = income != null && income.figures().size() > 1;
    if (many || !FundFigures.fit(expenditure, funds.size(), unit)) {
      unread(line);
      return;
    }
    remember(Side.INCOME, income);
    remember(Side.EXPENDITURE, expenditure);
    lines.add(new SidedLine(line.source(), line.text(), income, expenditure));
  }

  private void remember(Side side, @Nullable SidedEntry entry) {
    int ordinal = entry == null ? 0 : number(LineLabel.of(entry.label()).ordinal());
    if (ordinal > 0) {
      lastOrdinal.put(side, ordinal);
    }
  }

  private Optional<Side> says(String label) {
    return says(layout, label);
  }

  /** The side whose words a label has; empty for those of both or none. */
  static Optional<Side> says(TableForm.Layout.TwoSided layout, String label) {
    String words = Width.label(LineLabel.of(label).line());
    boolean income = says(layout.income(), words);
    boolean expenditure = says(layout.expenditure(), words);
    return income == expenditure
        ? Optional.empty()
        : Optional.of(income ? Side.INCOME : Side.EXPENDITURE);
  }

  private Optional<Side> side(String label) {
    Optional<Side> said = says(label);
    if (said.isPresent()) {
      return said;
    }
    int ordinal = number(LineLabel.of(label).ordinal());
    List<Side> continued =
        lastOrdinal.entrySet().stream()
            .filter(entry -> ordinal > 1 && entry.getValue() == ordinal - 1)
            .map(Map.Entry::getKey)
            .toList();
    return continued.size() == 1 ? Optional.of(continued.getFirst()) : Optional.empty();
  }

  private static boolean says(SideForm side, String words) {
    return side.words().stream().anyMatch(word -> word.matcher(words).find());
  }

  /** The number of an ordinal such as 二十一, 0 for none. */
  private static int number(String ordinal) {
    if (ordinal.isEmpty()) {
      return 0;
    }
    if (ordinal.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(ordinal);
    }
    int ten = ordinal.indexOf('十');
    if (ten < 0) {
      return ORDINALS.indexOf(ordinal) + 1;
    }
    int tens = ten == 0 ? 1 : ORDINALS.indexOf(ordinal.charAt(0)) + 1;
    int ones = ten == ordinal.length() - 1 ? 0 : ORDINALS.indexOf(ordinal.charAt(ten + 1)) + 1;
    return 10 * tens + ones;
  }

  private static Line cells(SidedLine line, int funds) {
    var texts = new ArrayList<String>();
    texts.add(line.label(Side.INCOME));
    texts.add(line.figure(Side.INCOME, 0));
    texts.add(line.label(Side.EXPENDITURE));
    for (int i = 0; i <= funds; i++) {
      texts.add(line.figure(Side.EXPENDITURE, i));
    }
    return new Line(
        line.source(), texts.stream().map(text -> new Cell(text, line.source())).toList());
  }
}
