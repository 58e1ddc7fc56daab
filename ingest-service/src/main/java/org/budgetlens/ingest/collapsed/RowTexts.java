package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.table.CodeText;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.Sources;
import org.budgetlens.ingest.table.TypedRow;

/** Turns records into rows with codes and texts; amounts are read and keep their order. */
final class RowTexts {
  private final List<Slot> slots;
  private final AmountUnit unit;
  private final List<ReadingProblem> problems;

  RowTexts(List<Slot> slots, AmountUnit unit, List<ReadingProblem> problems) {
    this.slots = slots;
    this.unit = unit;
    this.problems = problems;
  }

  RawRow row(RawRecord record) {
    Source source = Sources.all(record.lines());
    Map<CodeKind, Code> codes = new EnumMap<>(CodeKind.class);
    Map<String, String> text = new LinkedHashMap<>();
    if (!record.words().isEmpty()) {
      List<String> cells = cells(record, source);
      for (int slot = 0; slot < cells.size(); slot++) {
        take(slots.get(slot).column(), cells.get(slot), codes, text);
      }
    }
    var row = new TypedRow(record.kind(), source, codes, text, Map.of());
    var amounts = new ArrayList<Optional<PrintedAmount>>();
    boolean readable = true;
    for (Piece figure : record.figures()) {
      readable &= amount(figure, amounts);
    }
    return new RawRow(row, amounts, readable, record.joined(), record.isApart());
  }

  /** Where a name has a column of its own, its code's cell prints nothing but the code. */
  private List<List<String>> withBareCodes(List<List<String>> ways) {
    List<List<String>> bare = ways.stream().filter(this::hasBareCodes).toList();
    return bare.isEmpty() ? ways : bare;
  }

  private boolean hasBareCodes(List<String> cells) {
    for (int slot = 0; slot + 1 < slots.size(); slot++) {
      ColumnForm column = slots.get(slot).column();
      ColumnForm next = slots.get(slot + 1).column();
      boolean named =
          column.as() == ColumnForm.Content.CODE
              && next.as() == ColumnForm.Content.CODE_NAME
              && column.code() == next.code();
      if (named && !cells.get(slot).chars().allMatch(Character::isDigit)) {
        return false;
      }
    }
    return true;
  }

  /** The cells that all ways of splitting agree on; the others are empty and reported. */
  private List<String> cells(RawRecord record, Source source) {
    List<List<String>> ways = withBareCodes(CellSplitter.split(slots, record.words()));
    if (ways.isEmpty()) {
      if (record.kind() == RowKind.DETAIL) {
        problems.add(
            new ReadingProblem.UnreadLines(source, record.lines().size(), record.joined()));
      }
      return List.of();
    }
    var agreed = new ArrayList<String>();
    for (int slot = 0; slot < slots.size(); slot++) {
      int index = slot;
      List<String> texts = ways.stream().map(way -> way.get(index)).distinct().toList();
      agreed.add(texts.size() == 1 ? texts.getFirst() : "");
    }
    if (ways.size() > 1) {
      problems.add(
          new ReadingProblem.AmbiguousRow(
              source, record.joined(), ways.stream().map(way -> String.join(" | ", way)).toList()));
    }
    return agreed;
  }

  private static void take(
      ColumnForm column, String cell, Map<CodeKind, Code> codes, Map<String, String> text) {
    if (cell.isEmpty()) {
      return;
    }
    CodeKind kind = column.code();
    switch (column.as()) {
      case CODE -> {
        Optional<Code> code = CodeText.read(cell);
        if (kind != null && code.isPresent()) {
          codes.put(kind, code.get());
        } else {
          text.put(column.name(), cell);
        }
      }
      case CODE_NAME -> {
        Code code = codes.get(kind);
        Optional<Code> glued = code == null ? CodeText.read(cell) : Optional.empty();
        if (kind != null && kind != CodeKind.ORGANISATION && glued.isPresent()) {
          codes.put(kind, glued.get()); // 20701　文化和旅游: set in behind its code
          return;
        }
        if (kind != null && code != null && code.name() == null) {
          codes.put(kind, Code.printed(code.code(), cell));
        } else {
          text.put(column.name().toLowerCase(Locale.ROOT), cell);
        }
      }
      case TEXT -> {
        text.put(column.name(), cell);
        if (kind != null) {
          CodeText.read(cell).ifPresent(code -> codes.put(kind, code));
        }
      }
      case AMOUNT -> {}
    }
  }

  /** Reads an amount; false where it is none. */
  private boolean amount(Piece figure, List<Optional<PrintedAmount>> amounts) {
    return switch (AmountText.read(figure.text(), unit)) {
      case AmountText.Blank ignored -> amounts.add(Optional.empty());
      case AmountText.Amount amount -> amounts.add(Optional.of(amount.amount()));
      case AmountText.Unreadable unreadable -> {
        amounts.add(Optional.empty());
        problems.add(
            new ReadingProblem.UnreadableAmount(
                figure.source(), "", figure.text(), unreadable.reason()));
        yield false;
      }
    };
  }
}
