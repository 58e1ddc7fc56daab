package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.ColumnForm;
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
 * it is (支出, 拨款 …), and where they do not, the side whose numbering it continues. Running numbers
 * (行次) stand between a label and its amount; without them a number could be taken for an amount.
 *
 * <p>Where expenditure prints its amounts per fund too, a line's first amount is the whole, and the
 * others belong to the funds from which the income side has money, in their order. Where that
 * leaves a choice, they stay out and are reported.
 */
final class TwoSidedLines {
  /** A label with the amounts behind it, the running number left out. */
  private record Entry(String label, List<Piece> figures) {
    Entry and(Piece figure) {
      var all = new ArrayList<>(figures);
      all.add(figure);
      return new Entry(label, List.copyOf(all));
    }
  }

  /** Amounts of a row per fund, which wait for their columns. */
  private record FundAmounts(int row, Source source, String printed, List<PrintedAmount> amounts) {}

  private static final Pattern RUNNING_NUMBER = Pattern.compile("\\d{1,3}");
  private static final String ORDINALS = "一二三四五六七八九";

  private final TableForm.Layout.TwoSided layout;
  private final AmountUnit unit;
  private final List<TypedRow> rows = new ArrayList<>();
  private final List<ReadingProblem> problems;
  private final Set<Side> carriedSeen = EnumSet.noneOf(Side.class);
  private final Map<Side, Integer> lastOrdinal = new EnumMap<>(Side.class);
  private final boolean numbered;
  private final Set<Integer> nextNumbers = new HashSet<>();
  private final List<ColumnForm> funds;
  private final List<FundAmounts> open = new ArrayList<>();

  /**
   * A reader of lines below a header.
   *
   * @param numbered whether the header prints running numbers (行次) beside the labels
   * @param funds the funds that the header prints beside an expenditure line's amount
   */
  TwoSidedLines(
      TableForm.Layout.TwoSided layout,
      AmountUnit unit,
      boolean numbered,
      List<ColumnForm> funds,
      List<ReadingProblem> problems) {
    this.layout = layout;
    this.unit = unit;
    this.numbered = numbered;
    this.funds = List.copyOf(funds);
    this.problems = problems;
  }

  /** The rows, with the amounts per fund that can stand in one column only. */
  List<TypedRow> rows() {
    List<String> sources = sources();
    for (FundAmounts row : open) {
      if (row.amounts().size() == sources.size()) {
        var amounts = new LinkedHashMap<>(rows.get(row.row()).amounts());
        for (int i = 0; i < sources.size(); i++) {
          amounts.put(sources.get(i), row.amounts().get(i));
        }
        rows.set(row.row(), rows.get(row.row()).withAmounts(amounts));
      } else {
        problems.add(
            new ReadingProblem.AmbiguousRow(
                row.source(), row.printed(), funds.stream().map(ColumnForm::name).toList()));
      }
    }
    open.clear();
    return List.copyOf(rows);
  }

  /** The funds from which the income side has money, in the header's order. */
  private List<String> sources() {
    return funds.stream()
        .filter(fund -> rows.stream().anyMatch(row -> isIncomeFrom(row, fund)))
        .map(ColumnForm::name)
        .toList();
  }

  private static boolean isIncomeFrom(TypedRow row, ColumnForm fund) {
    PrintedAmount amount = row.amounts().get(Columns.AMOUNT);
    return Side.INCOME.name().equals(row.text().get(Columns.SIDE))
        && amount != null
        && amount.fen() != 0
        && IncomeLines.names(row, fund.name());
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
  private List<Entry> entries(List<Piece> pieces) {
    var entries = new ArrayList<Entry>();
    boolean behindLabel = true;
    for (Piece piece : pieces) {
      boolean first = behindLabel;
      behindLabel = !piece.isFigure();
      if (!piece.isFigure()) {
        entries.add(new Entry(piece.text(), List.of()));
      } else if (numbered && isNext(piece.text(), first)) {
        continue; // of the label before it, or of a cell without one
      } else if (!entries.isEmpty() && entries.getLast().figures().size() <= funds.size()) {
        entries.set(entries.size() - 1, entries.getLast().and(piece));
      } else {
        return List.of();
      }
    }
    boolean more = entries.size() > 1 && entries.getFirst().figures().size() > 1;
    return more ? List.of() : entries; // funds are printed beside expenditure only
  }

  /**
   * Whether a number continues one of the two columns of running numbers, or begins one.
   *
   * @param first whether it stands right behind a label: only there can a column begin
   */
  private boolean isNext(String text, boolean first) {
    if (!RUNNING_NUMBER.matcher(text).matches()) {
      return false;
    }
    int number = Integer.parseInt(text);
    boolean next =
        nextNumbers.remove(number) || (first && nextNumbers.size() < Side.values().length);
    if (next) {
      nextNumbers.add(number + 1);
    }
    return next;
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
    List<Optional<PrintedAmount>> read = entry.figures().stream().map(this::amount).toList();
    if (!read.isEmpty()) {
      read.getFirst().ifPresent(amount -> amounts.put(Columns.AMOUNT, amount));
    }
    List<Optional<PrintedAmount>> parts = read.stream().skip(1).toList();
    if (parts.size() == funds.size()) {
      for (int i = 0; i < parts.size(); i++) {
        String fund = funds.get(i).name();
        parts.get(i).ifPresent(amount -> amounts.put(fund, amount));
      }
    } else if (!parts.isEmpty()) {
      List<PrintedAmount> printed = parts.stream().flatMap(Optional::stream).toList();
      open.add(new FundAmounts(rows.size(), source, entry.label(), printed));
    }
    rows.add(new TypedRow(kind(role), source, Map.of(), text, amounts));
  }

  private Optional<PrintedAmount> amount(Piece figure) {
    return switch (AmountText.read(figure.text(), unit)) {
      case AmountText.Blank ignored -> Optional.empty();
      case AmountText.Amount amount -> Optional.of(amount.amount());
      case AmountText.Unreadable unreadable -> {
        problems.add(
            new ReadingProblem.UnreadableAmount(
                figure.source(), Columns.AMOUNT, figure.text(), unreadable.reason()));
        yield Optional.empty();
      }
    };
  }

  private static RowKind kind(LineRole role) {
    return switch (role) {
      case ITEM, CARRIED, CARRIED_ITEM -> RowKind.DETAIL;
      case CURRENT_TOTAL, PART -> RowKind.SUBTOTAL;
      case GRAND_TOTAL -> RowKind.TOTAL;
    };
  }
}
