package org.budgetlens.audit.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.budgetlens.audit.pack.AmountColumns;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.PrintedText;
import org.budgetlens.contracts.audit.Relation;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * What a revision of a document prints otherwise than the one before it, amount by amount. Only
 * tables that both have are compared: one that is missing may not have been read. Another precision
 * of the same amount is no change, nor is another label or order of rows.
 */
final class RevisionRun implements RuleRun {
  /** Changes that are told one by one. */
  static final int MOST_CHANGES = 200;

  private final int revision;
  private final Supplier<PrintedCells> printed;
  private final @Nullable Supplier<PrintedCells> earlier;
  private final Conclusion conclusion = new Conclusion();
  private int untold;

  /**
   * Prepares to compare.
   *
   * @param revision the later revision, from 1
   * @param printed what it prints
   * @param earlier what the one before it printed; null if it is not known
   */
  RevisionRun(
      int revision, Supplier<PrintedCells> printed, @Nullable Supplier<PrintedCells> earlier) {
    this.revision = revision;
    this.printed = printed;
    this.earlier = earlier;
  }

  @Override
  public Set<TableType> tables() {
    return Set.of();
  }

  @Override
  public void read(BudgetRow row, int occurrence) {}

  @Override
  public Conclusion conclude() {
    Supplier<PrintedCells> known = earlier;
    if (revision > 1 && known == null) {
      conclusion.lacks("revision < " + revision);
    } else if (known != null) {
      compare(printed.get(), known.get());
    }
    return conclusion;
  }

  private void compare(PrintedCells own, PrintedCells before) {
    if (own.truncated() || before.truncated()) {
      conclusion.unjudged("more than " + CellsBuilder.MOST_CELLS + " amounts");
    } else if (own.scope() != before.scope()) {
      conclusion.unjudged("revision < " + revision + ": " + before.scope() + " → " + own.scope());
    } else {
      compareAll(own, before);
    }
  }

  private void compareAll(PrintedCells own, PrintedCells before) {
    Map<String, PrintedCells.Cell> old = new LinkedHashMap<>();
    shared(before, own).forEach(cell -> old.put(cell.key(), cell));
    var changes = new Changes(own.cells(), before.cells());
    var renamed = new ArrayList<PrintedCells.Cell>();
    for (PrintedCells.Cell cell : shared(own, before)) {
      PrintedCells.Cell same = old.remove(cell.key());
      if (same == null) {
        renamed.add(cell);
      } else {
        compare(changes, cell, same);
      }
    }
    Map<String, Deque<PrintedCells.Cell>> left = new LinkedHashMap<>();
    for (PrintedCells.Cell cell : old.values()) {
      left.computeIfAbsent(PrintedText.plain(cell.key()), key -> new ArrayDeque<>()).add(cell);
    }
    for (PrintedCells.Cell cell : renamed) {
      Deque<PrintedCells.Cell> same = left.get(PrintedText.plain(cell.key()));
      compare(changes, cell, same == null ? null : same.poll());
    }
    left.values().forEach(cells -> cells.forEach(cell -> compare(changes, null, cell)));
    for (int moved = changes.withoutMoved(); moved > 0; moved--) {
      conclusion.equal();
    }
    changes.all().forEach(this::tell);
    if (untold > 0) {
      conclusion.unjudged(untold + " more changes");
    }
  }

  /** The cells of tables that the other revision has too. */
  private static List<PrintedCells.Cell> shared(PrintedCells cells, PrintedCells other) {
    Set<String> tables = Set.copyOf(other.tables());
    return cells.cells().stream().filter(cell -> tables.contains(cell.table())).toList();
  }

  private void compare(
      Changes changes, PrintedCells.@Nullable Cell own, PrintedCells.@Nullable Cell before) {
    Contribution now = own == null ? null : own.cell();
    Contribution then = before == null ? null : before.cell();
    Intervals.Verdict result =
        Intervals.compare(
            now == null ? 0 : now.fen(),
            now == null ? 0 : now.step(),
            then == null ? 0 : then.fen(),
            then == null ? 0 : then.step());
    switch (result) {
      case EQUAL -> conclusion.equal();
      case ROUNDING -> conclusion.rounding();
      case DIFFERENT -> changes.add(own, before);
    }
  }

  private void tell(Changes.Change change) {
    if (conclusion.findings().size() < MOST_CHANGES) {
      conclusion.finding(finding(change.key(), change.now(), change.before()));
    } else {
      untold++;
    }
  }

  private OpenFinding finding(
      String key, @Nullable Contribution now, @Nullable Contribution before) {
    Contribution place = now == null ? before : now;
    if (place == null) {
      throw new IllegalArgumentException("A cell of neither revision: " + key);
    }
    Localized column = AmountColumns.label(place.column());
    String title = place.table().title();
    return new OpenFinding.Told(
        new Subject(key, place.table(), place.column(), null, place.label()),
        Relation.EQUAL,
        Evidence.complete(new Localized("第 " + revision + " 版", "Version " + revision), cells(now)),
        Evidence.complete(new Localized("上一版", "The version before"), cells(before)),
        new Localized(
            "《%s》“%s”的“%s”由 %s 改为 %s"
                .formatted(title, place.label(), column.zh(), say(before, true), say(now, true)),
            "“%s”, “%s”, column “%s”: was %s, is %s"
                .formatted(
                    title, place.label(), column.en(), say(before, false), say(now, false))));
  }

  private static List<Contribution> cells(@Nullable Contribution cell) {
    return cell == null ? List.of() : List.of(cell);
  }

  private static String say(@Nullable Contribution cell, boolean chinese) {
    if (cell == null) {
      return chinese ? "空白" : "blank";
    }
    return Money.of(cell.fen()) + (chinese ? " 万元" : " (10,000 yuan)");
  }
}
