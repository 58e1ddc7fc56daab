package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.budgetlens.audit.evaluate.OpenFinding.Summand;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.Fact;
import org.budgetlens.audit.pack.Grouping;
import org.budgetlens.audit.pack.RowNames;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.PrintedText;
import org.budgetlens.contracts.audit.Relation;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Figures in prose are the tables' figures. The table's figure rounded to the prose's last digit is
 * the same figure; beyond that intervals are compared as everywhere.
 */
final class FactRun implements RuleRun {
  private static final String AMOUNT = "amount";

  private final Check.Facts check;
  private final Map<String, DocumentCells> figures = new TreeMap<>();
  private final Map<String, DocumentCells> classes = new TreeMap<>();
  private final Map<String, DocumentCells> items = new TreeMap<>();
  private final FunctionNames names = new FunctionNames();
  private final List<Spoken> spoken = new ArrayList<>();
  private final Conclusion conclusion = new Conclusion();
  private final Map<String, Integer> subjects = new HashMap<>();

  FactRun(Check.Facts check, TableIndex tables) {
    this.check = check;
    check
        .figures()
        .forEach((name, selector) -> figures.put(name, new DocumentCells(selector, null, tables)));
    for (String name : check.functions()) {
      var selector = Objects.requireNonNull(check.figures().get(name)).details();
      classes.put(name, new DocumentCells(selector, new Grouping(CodeKind.FUNCTION, 3), tables));
      items.put(name, new DocumentCells(selector, new Grouping(CodeKind.FUNCTION, 7), tables));
    }
  }

  /** A sentence that speaks of a figure. */
  private record Spoken(BudgetRow row, @Nullable Fact fact) {}

  @Override
  public Set<TableType> tables() {
    var types = EnumSet.of(TableType.NARRATIVE);
    figures.values().forEach(cells -> types.add(cells.type()));
    types.add(TableType.INCOME_EXPENDITURE_SUMMARY);
    types.add(TableType.GENERAL_PUBLIC_EXPENDITURE);
    types.add(TableType.GLOSSARY);
    return types;
  }

  @Override
  public void read(BudgetRow row, int occurrence) {
    if (row.table().type() == TableType.NARRATIVE) {
      if (row.amount(AMOUNT) != null) {
        hear(row);
      }
      return;
    }
    names.read(row);
    figures.values().forEach(cells -> cells.read(row));
    classes.values().forEach(cells -> cells.read(row));
    items.values().forEach(cells -> cells.read(row));
  }

  private void hear(BudgetRow row) {
    String subject = PrintedText.plain(RowNames.text(row, "subject"));
    for (Fact fact : check.facts()) {
      var rows = fact.rows();
      if (fact.subject().matcher(subject).matches() && (rows == null || rows.holds(row))) {
        spoken.add(new Spoken(row, fact));
        return;
      }
    }
    if (check.paths() || speaksOfThisYear(row)) {
      spoken.add(new Spoken(row, null));
    }
  }

  /** 预算数, 预算安排 or 支出决算 of the document's own year, or nothing but the figure. */
  private static boolean speaksOfThisYear(BudgetRow row) {
    String year = RowNames.text(row, "subject_year");
    String measure = RowNames.text(row, "measure");
    boolean own = year.isEmpty() || year.equals(String.valueOf(row.fiscalYear()));
    return own && Set.of("", "预算数", "预算安排", "支出决算", "决算数").contains(measure);
  }

  @Override
  public Conclusion conclude() {
    for (Spoken each : spoken) {
      if (check.paths()) {
        comparePath(each.row());
        continue;
      }
      Fact fact = each.fact();
      if (fact != null) {
        Parts parts = Parts.of(fact.figure(), name -> figure(figures, name, DocumentCells.WHOLE));
        if (parts.missing().isEmpty() && parts.cells() > 0) {
          compare(each.row(), parts, name -> cells(figures, name), DocumentCells.WHOLE);
        }
      } else {
        concludeFunction(each.row());
      }
    }
    return conclusion;
  }

  /**
   * A function is paid by one fund or by several, and a sentence may speak of one table or of all
   * of them: its figure is right if it is that of any. A function that none of them has is paid by
   * money that no such table is of.
   */
  private void concludeFunction(BudgetRow row) {
    String code = names.code(row);
    if (code == null) {
      return;
    }
    Map<String, DocumentCells> all = code.length() == 3 ? classes : items;
    var candidates = new ArrayList<Parts>();
    var together = new ArrayList<Parts.Part>();
    for (String name : check.functions()) {
      Figure figure = figure(all, name, code);
      if (figure.state() == Figure.State.PRESENT
          && figure.cells() > 0
          && !cells(all, name).hasUngrouped()) {
        var part = new Parts.Part(1, name, figure);
        candidates.add(new Parts(List.of(part), List.of()));
        together.add(part);
      }
    }
    if (candidates.isEmpty()) {
      return;
    }
    candidates.add(new Parts(together, List.of()));
    Parts meant =
        candidates.stream()
            .filter(parts -> agrees(row, parts))
            .findFirst()
            .orElse(candidates.getFirst());
    compare(row, meant, each -> cells(all, each), code);
  }

  private boolean agrees(BudgetRow row, Parts parts) {
    PrintedAmount said = Objects.requireNonNull(row.amount(AMOUNT));
    return rounds(parts.fen(), said)
        || Intervals.compare(said.fen(), said.step(), parts.fen(), parts.step())
            != Intervals.Verdict.DIFFERENT
        || (check.truncated() && isTruncated(parts.fen(), said));
  }

  private void compare(
      BudgetRow row, Parts parts, Function<String, DocumentCells> cells, String group) {
    PrintedAmount said = Objects.requireNonNull(row.amount(AMOUNT));
    if (rounds(parts.fen(), said)) {
      conclusion.equal();
      return;
    }
    switch (Intervals.compare(said.fen(), said.step(), parts.fen(), parts.step())) {
      case EQUAL -> conclusion.equal();
      case ROUNDING -> conclusion.rounding();
      case DIFFERENT -> {
        if (check.truncated() && isTruncated(parts.fen(), said)) {
          conclusion.rounding();
        } else {
          conclusion.finding(finding(row, said, parts, cells, group));
        }
      }
    }
  }

  /** Whether a figure is the said one when it is rounded to the said one's last digit. */
  private static boolean rounds(long fen, PrintedAmount said) {
    long twice = Math.multiplyExact(2, Math.subtractExact(fen, said.fen()));
    return Math.absExact(twice) <= said.step();
  }

  /** Whether the said figure is the table's, cut off after its last digit. */
  private static boolean isTruncated(long fen, PrintedAmount said) {
    long more = Math.subtractExact(Math.absExact(fen), Math.absExact(said.fen()));
    return more > 0 && more < said.step() && (fen < 0) == (said.fen() < 0);
  }

  private void comparePath(BudgetRow row) {
    FunctionNames.Path path = names.path(row);
    if (path == null) {
      return;
    }
    if (path.right()) {
      conclusion.equal();
      return;
    }
    String subject = RowNames.text(row, "subject");
    String key = row.table().title() + "/" + PrintedText.plain(subject);
    if (subjects.merge(key, 1, Integer::sum) > 1) {
      return; // the same phrase, of another figure of its paragraph
    }
    var wanted = new Localized("科目表的类、款、项", "The catalog's class, section and item");
    conclusion.finding(
        new OpenFinding.Told(
            new Subject(key, row.table(), null, path.code(), subject),
            Relation.EQUAL,
            Evidence.text(
                new Localized("文字", "Prose"),
                path.printed(),
                List.of(CellReader.text(row, "subject"))),
            Evidence.text(wanted, path.official(), List.of()),
            new Localized(
                "《"
                    + row.table().title()
                    + "》：文字“"
                    + path.printed()
                    + "”，"
                    + path.code()
                    + " 应为“"
                    + path.official()
                    + "”",
                "“"
                    + row.table().title()
                    + "”: prose says “"
                    + path.printed()
                    + "”, "
                    + path.code()
                    + " is “"
                    + path.official()
                    + "”")));
  }

  private OpenFinding finding(
      BudgetRow row,
      PrintedAmount said,
      Parts parts,
      Function<String, DocumentCells> cells,
      String group) {
    String subject = RowNames.text(row, "subject");
    String key = row.table().title() + "/" + PrintedText.plain(subject);
    int number = subjects.merge(key, 1, Integer::sum);
    var left = new Localized("文字“" + subject + "”", "Prose “" + subject + "”");
    List<Summand> right =
        parts.parts().stream()
            .map(part -> Summand.of(part, cells.apply(part.name()).selector().label()))
            .toList();
    return new OpenFinding.Sums(
        new Subject(
            number == 1 ? key : key + "#" + number,
            row.table(),
            AMOUNT,
            group.equals(DocumentCells.WHOLE) ? null : group,
            subject),
        new Localized("《" + row.table().title() + "》", "“" + row.table().title() + "”"),
        Evidence.complete(left, List.of(Cells.contribution(row, AMOUNT, 1, said))),
        Evidence.wanted(
            Sentences.label(right),
            parts.parts().stream()
                .map(part -> cells.apply(part.name()).cells(part.sign(), group))
                .toList()),
        List.of(new Summand(1, left, 1, said.fen())),
        right);
  }

  private static Figure figure(Map<String, DocumentCells> all, String name, String group) {
    return cells(all, name).figure(group);
  }

  private static DocumentCells cells(Map<String, DocumentCells> all, String name) {
    return Objects.requireNonNull(all.get(name));
  }
}
