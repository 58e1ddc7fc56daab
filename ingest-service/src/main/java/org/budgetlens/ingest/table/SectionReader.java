package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.ingest.account.LineLedger;
import org.budgetlens.ingest.account.LineUse;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.Width;
import org.jspecify.annotations.Nullable;

/** Reads the lines below one heading into a typed table. */
final class SectionReader {

  private final TableForms forms;
  private final Section section;
  private final Map<Line, LineUse> used = new LinkedHashMap<>();
  private final ReadingBudget budget;
  private List<LineKind> kinds = List.of();
  private final List<ReadingProblem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private SectionReader(TableForms forms, Section section, ReadingBudget budget) {
    this.forms = forms;
    this.section = section;
    this.budget = budget;
  }

  /**
   * Reads a section as its form says. Where that cannot be done, does not add up, or leaves
   * something unread, further forms of the same title are tried; of those that are proved the one
   * that leaves least unread is taken, else the first that reads at all.
   */
  static SectionBody.Result read(
      TableForms forms, Section section, LineLedger ledger, ReadingBudget budget) {
    var results = new ArrayList<SectionBody.Result>();
    var readers = new ArrayList<SectionReader>();
    List<TableForm> possible = new ArrayList<>(List.of(section.heading().form()));
    possible.addAll(section.heading().alternatives());
    for (TableForm form : possible) {
      var reader = new SectionReader(forms, section, budget);
      results.add(new SectionBody.Result(reader.table(form), reader.problems));
      readers.add(reader);
      if (isProved(results.getLast()) && unread(results.getLast()) == 0) {
        break;
      }
    }
    int best = best(results);
    SectionBody.Result result = results.get(best);
    if (result.table() != null
        && PositionedColumns.in(section)
        && PositionedColumns.inDoubt(possible.get(best), result.table(), result.problems())) {
      return new SectionBody.Result(
          null,
          List.of(
              new ReadingProblem.ColumnsNotProved(section.extent(), section.heading().title())));
    }
    readers.get(best).used.forEach(ledger::enter);
    return result;
  }

  private static int best(List<SectionBody.Result> results) {
    int best = -1;
    for (int i = 0; i < results.size(); i++) {
      SectionBody.Result result = results.get(i);
      boolean better = best < 0 || unread(result) < unread(results.get(best));
      if (isProved(result) && better) {
        best = i;
      }
    }
    for (int i = 0; best < 0 && i < results.size(); i++) {
      best = results.get(i).table() == null ? -1 : i;
    }
    return Math.max(best, 0);
  }

  /** How many cells and lines of a table were not read. */
  private static int unread(SectionBody.Result result) {
    int unread = 0;
    for (ReadingProblem problem : result.problems()) {
      if (problem instanceof ReadingProblem.UnmappedCell cell) {
        unread += cell.count();
      } else if (problem instanceof ReadingProblem.UnreadLines lines) {
        unread += lines.count();
      }
    }
    return unread;
  }

  private List<LineKind> kinds() {
    if (kinds.isEmpty()) {
      kinds = HeaderLines.kinds(section, forms);
    }
    return kinds;
  }

  private static boolean isProved(SectionBody.Result result) {
    ReadTable table = result.table();
    return table != null && table.proof().parity() != Parity.BROKEN;
  }

  private @Nullable ReadTable table(TableForm form) {
    if (isDeclaredEmpty()) {
      return empty();
    }
    if (section.hasLostItsColumns() && section.printed().size() > 1) {
      if (form.layout() instanceof TableForm.Layout.Blocks layout) {
        Optional<BlockLines.Found> found = BlockLines.cells(section, layout);
        if (found.isPresent()) {
          return blocks(found.get(), form);
        }
      }
      return notRead();
    }
    return switch (form.layout()) {
      case TableForm.Layout.NotRead ignored -> notRead();
      case TableForm.Layout.Prose ignored -> notRead();
      case TableForm.Layout.Indicators ignored -> notRead();
      case TableForm.Layout.Columns layout ->
          unit().map(unit -> body(unit, new ColumnRows(layout, unit, forms))).orElse(null);
      case TableForm.Layout.TwoSided layout ->
          unit().map(unit -> body(unit, new TwoSidedRows(layout, unit, forms))).orElse(null);
      case TableForm.Layout.Blocks layout ->
          unit().map(unit -> body(unit, new BlockRows(layout, unit))).orElse(null);
      case TableForm.Layout.Lines layout ->
          unit().map(unit -> body(unit, new LineRows(layout, unit, forms))).orElse(null);
    };
  }

  /** Reads a table whose blocks were found in text that has lost its columns. */
  private @Nullable ReadTable blocks(BlockLines.Found found, TableForm form) {
    var reader = new SectionReader(forms, found.section(), budget);
    ReadTable table = reader.table(form);
    problems.addAll(reader.problems);
    used.putAll(reader.used);
    found.header().forEach(line -> used.put(line, LineUse.HEADER));
    return table;
  }

  /** Whether nothing but a note stands below the title: 本表无数据. */
  private boolean isDeclaredEmpty() {
    kinds();
    return kinds.contains(LineKind.NOTE)
        && !kinds.contains(LineKind.DATA)
        && !kinds.contains(LineKind.HEADER)
        && !(section.heading().form().layout() instanceof TableForm.Layout.NotRead);
  }

  private ReadTable empty() {
    Heading heading = section.heading();
    List<String> said =
        section.printed().stream()
            .filter(line -> LineKind.of(line, forms) == LineKind.NOTE)
            .map(Line::joined)
            .toList();
    return new ReadTable(
        heading.form().type(),
        heading.number(),
        heading.title(),
        section.unit().orElse(null),
        section.extent(),
        List.of(),
        List.of(),
        new ParityProof(Map.of(), Map.of(), Map.of()),
        said);
  }

  private @Nullable ReadTable notRead() {
    int lines = (int) section.body().stream().filter(line -> !line.isBlank()).count();
    Heading heading = section.heading();
    problems.add(
        new ReadingProblem.TableNotRead(
            section.extent(), heading.number(), heading.title(), lines));
    return null;
  }

  private Optional<AmountUnit> unit() {
    Optional<AmountUnit> unit = section.unit().or(this::unitInHeader);
    if (unit.isEmpty()) {
      Heading heading = section.heading();
      problems.add(new ReadingProblem.UnitUnknown(section.extent(), heading.title()));
    }
    return unit;
  }

  /** The unit in the labels of the header, if they print one and no other. */
  private Optional<AmountUnit> unitInHeader() {
    kinds();
    var units = new LinkedHashSet<AmountUnit>();
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i) == LineKind.HEADER) {
        for (String text : section.body().get(i).printed()) {
          PrintedUnit.inLabel(Width.label(text)).ifPresent(units::add);
        }
      }
    }
    return units.size() == 1 ? Optional.of(units.getFirst()) : Optional.empty();
  }

  private @Nullable ReadTable body(AmountUnit unit, RowsOfLayout rows) {
    var header = new ArrayList<Line>();
    boolean understood = false;
    kinds();
    for (int i = 0; i < kinds.size(); i++) {
      budget.check();
      Line line = section.body().get(i);
      LineKind kind = kinds.get(i);
      if (line.place() == Line.Place.OUTSIDE
          && (kind == LineKind.DATA || kind == LineKind.HEADER)) {
        problems.add(new ReadingProblem.Prose(line.source(), 1, line.joined()));
        continue;
      }
      if (kind != LineKind.HEADER && kind != LineKind.BLANK && !header.isEmpty()) {
        understood |= rows.header(Header.of(header), problems);
        header.clear();
      }
      switch (kind) {
        case BLANK, RULE, PAGE_NUMBER -> {}
        case UNIT, YEAR, COLUMN_NUMBERS -> used.put(line, LineUse.HEADER);
        case TITLE -> used.put(line, LineUse.TITLE);
        case HEADER -> {
          header.add(line);
          used.put(line, LineUse.HEADER);
        }
        case NOTE -> notes.add(line.joined());
        case DATA -> {
          if (understood && rows.isOnlyNumbered(line)) {
            used.put(line, LineUse.HEADER);
          } else if (understood) {
            rows.row(line, problems);
          } else {
            problems.add(ReadingProblem.unread(line));
          }
        }
      }
    }
    if (!header.isEmpty()) {
      understood |= rows.header(Header.of(header), problems);
    }
    Heading heading = section.heading();
    if (!understood) {
      problems.add(new ReadingProblem.HeaderNotUnderstood(section.extent(), heading.title()));
      return null;
    }
    List<TypedRow> read = rows.rows();
    rows.otherWay()
        .ifPresent(
            how ->
                problems.add(new ReadingProblem.ReadAgain(section.extent(), heading.title(), how)));
    return new ReadTable(
        heading.form().type(),
        heading.number(),
        heading.title(),
        unit,
        section.extent(),
        rows.columns(),
        read,
        rows.proof(read),
        notes);
  }
}
