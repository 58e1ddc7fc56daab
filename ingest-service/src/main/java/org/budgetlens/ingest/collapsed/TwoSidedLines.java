package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.SideForm;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.table.LineLabel;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.TypedRow;

/**
 * Reads the lines of a two-sided table that has lost its columns. Two labels on a line are an
 * income and an expenditure line; of a single label the words that only one side prints say whose
 * it is (支出, 拨款 …), and where they do not, the side whose numbering it continues.
 */
final class TwoSidedLines {
  /** A label with the amount behind it. */
  private record Entry(String label, Optional<Piece> figure) {}

  private static final String ORDINALS = "一二三四五六七八九";

  private final TableForm.Layout.TwoSided layout;
  private final AmountUnit unit;
  private final List<TypedRow> rows = new ArrayList<>();
  private final List<ReadingProblem> problems;
  private final Set<Side> carriedSeen = EnumSet.noneOf(Side.class);
  private final Map<Side, Integer> lastOrdinal = new EnumMap<>(Side.class);

  TwoSidedLines(TableForm.Layout.TwoSided layout, AmountUnit unit, List<ReadingProblem> problems) {
    this.layout = layout;
    this.unit = unit;
    this.problems = problems;
  }

  List<TypedRow> rows() {
    return List.copyOf(rows);
  }

  void read(Line line) {
    List<Entry> entries = entries(Piece.of(line));
    switch (entries.size()) {
      case 1 -> {
        Optional<Side> side = side(entries.getFirst().label());
        if (side.isPresent()) {
          add(side.get(), entries.getFirst(), line.source());
        } else {
          problems.add(
              new ReadingProblem.AmbiguousRow(
                  line.source(), line.joined(), List.of("收入/income", "支出/expenditure")));
        }
      }
      case 2 -> {
        add(Side.INCOME, entries.getFirst(), line.source());
        add(Side.EXPENDITURE, entries.getLast(), line.source());
      }
      default -> problems.add(ReadingProblem.unread(line));
    }
  }

  /** Labels with their amounts; none where the words make no sense as such. */
  private static List<Entry> entries(List<Piece> pieces) {
    var entries = new ArrayList<Entry>();
    for (Piece piece : pieces) {
      if (!piece.isFigure()) {
        entries.add(new Entry(piece.text(), Optional.empty()));
      } else if (!entries.isEmpty() && entries.getLast().figure().isEmpty()) {
        entries.set(entries.size() - 1, new Entry(entries.getLast().label(), Optional.of(piece)));
      } else {
        return List.of();
      }
    }
    return entries;
  }

  private Optional<Side> side(String label) {
    String words = Width.label(LineLabel.of(label).line());
    boolean income = says(layout.income(), words);
    boolean expenditure = says(layout.expenditure(), words);
    if (income != expenditure) {
      return Optional.of(income ? Side.INCOME : Side.EXPENDITURE);
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

  private void add(Side side, Entry entry, Source source) {
    LineLabel label = LineLabel.of(entry.label());
    LineRole role = label.role(carriedSeen.contains(side));
    if (role == LineRole.CARRIED) {
      carriedSeen.add(side);
    }
    var text = new LinkedHashMap<String, String>();
    text.put(Columns.SIDE, side.name());
    if (!label.ordinal().isEmpty()) {
      text.put(Columns.ORDINAL, label.ordinal());
      lastOrdinal.put(side, number(label.ordinal()));
    }
    text.put(Columns.LINE, label.line());
    text.put(Columns.ROLE, role.name());
    var amounts = new LinkedHashMap<String, PrintedAmount>();
    entry.figure().ifPresent(figure -> amount(figure, amounts));
    rows.add(new TypedRow(kind(role), source, Map.of(), text, amounts));
  }

  private void amount(Piece figure, Map<String, PrintedAmount> amounts) {
    switch (AmountText.read(figure.text(), unit)) {
      case AmountText.Blank ignored -> {}
      case AmountText.Amount amount -> amounts.put(Columns.AMOUNT, amount.amount());
      case AmountText.Unreadable unreadable ->
          problems.add(
              new ReadingProblem.UnreadableAmount(
                  figure.source(), Columns.AMOUNT, figure.text(), unreadable.reason()));
    }
  }

  private static RowKind kind(LineRole role) {
    return switch (role) {
      case ITEM, CARRIED, CARRIED_ITEM -> RowKind.DETAIL;
      case CURRENT_TOTAL, PART -> RowKind.SUBTOTAL;
      case GRAND_TOTAL -> RowKind.TOTAL;
    };
  }
}
