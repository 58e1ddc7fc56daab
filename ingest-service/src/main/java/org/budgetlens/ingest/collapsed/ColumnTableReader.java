package org.budgetlens.ingest.collapsed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.form.RelativeYears;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Outline;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.RowTree;
import org.budgetlens.ingest.table.Section;
import org.budgetlens.ingest.table.Sources;
import org.budgetlens.ingest.table.TypedRow;

/**
 * Reads the rows of a table with named columns, whose amounts are not yet put into them ({@link
 * ColumnPuzzles} does).
 */
final class ColumnTableReader {
  private final TableForms forms;
  private final Section section;
  private final TableForm.Layout.Columns layout;
  private final AmountUnit unit;

  ColumnTableReader(
      TableForms forms, Section section, TableForm.Layout.Columns layout, AmountUnit unit) {
    this.forms = forms;
    this.section = section;
    this.layout = layout;
    this.unit = unit;
  }

  /** Reads a table whose labels stand in printed order; whether its header was understood. */
  boolean read(SectionLines lines, SectionReading reading) {
    boolean levels = lines.levels() || CodeLevels.in(lines.labels());
    List<String> labels =
        RelativeYears.ofLabels(levels ? CodeLevels.without(lines.labels()) : lines.labels());
    Optional<List<PrintedColumn>> columns =
        HeaderColumns.of(layout.columns(), labels, forms::isPlainLabel);
    return columns.isPresent() && rows(columns.get(), lines.rows(levels), lines.notes(), reading);
  }

  /**
   * Reads a table whose labels are put together in this way; whether that can be done with one
   * order of columns.
   */
  boolean read(SectionLines.Scattered way, SectionReading reading) {
    boolean levels = CodeLevels.in(way.lines().labels());
    PairedColumns paired = PairedColumns.of(way.labels());
    List<ScatteredHeader.Label> labels =
        levels
            ? paired.labels().stream().filter(label -> !CodeLevels.names(label.text())).toList()
            : paired.labels();
    Optional<List<PrintedColumn>> columns =
        HeaderColumns.of(
            layout.columns(),
            RelativeYears.ofLabels(ScatteredHeader.texts(labels)),
            forms::isPlainLabel);
    if (columns.isEmpty()) {
      return false;
    }
    SectionReading found = null;
    List<List<PrintedColumn>> orders = ColumnOrder.all(columns.get(), labels, layout.columns());
    for (List<PrintedColumn> order : orders) {
      var other = new SectionReading();
      Optional<List<PrintedColumn>> all = paired.all(order, layout.columns());
      boolean read =
          all.isPresent()
              && rows(all.get(), way.lines().rows(levels), way.lines().notes(), other)
              && FullRows.addUp(Objects.requireNonNull(other.raw));
      if (read && order == orders.getFirst()) {
        found = other;
        break;
      }
      if (read && found != null) {
        return false; // neither is the prescribed one, and both add up
      }
      found = read ? other : found;
    }
    if (found != null) {
      reading.raw = found.raw;
      reading.problems.addAll(found.problems);
    }
    return found != null;
  }

  private boolean rows(
      List<PrintedColumn> columns, List<Line> printed, List<String> notes, SectionReading reading) {
    if (columns.stream().anyMatch(ColumnTableReader::isPercentage)) {
      return false;
    }
    List<Slot> slots = Slot.of(columns);
    var texts = new RowTexts(slots, unit, reading.problems);
    List<Line> named = WrappedNames.apply(slots) ? WrappedNames.joined(printed) : printed;
    int amounts = (int) columns.stream().filter(PrintedColumn::isAmount).count();
    List<RawRow> rows =
        RecordReader.read(slots, amounts, named).stream()
            .filter(record -> isRow(record, slots, reading))
            .map(texts::row)
            .toList();
    long longer = rows.stream().filter(row -> row.amounts().size() > amounts).count();
    long filled = rows.stream().filter(row -> !row.amounts().isEmpty()).count();
    if (longer > 1
        || (longer > 0 && longer == filled)
        || Placements.contradict(columns, layout, rows)) {
      reading.problems.clear();
      return false; // a column of the header was not found: figures would stand in wrong ones
    }
    List<TypedRow> kinds = RowTree.withSubtotals(rows.stream().map(RawRow::row).toList());
    List<RawRow> finished = FirstAmounts.withGroups(RawRow.with(rows, kinds));
    reading.raw = new RawTable(section, layout, unit, columns, finished, notes);
    return true;
  }

  /** Keeps a record that is a row of its table; what is none is reported. */
  private static boolean isRow(RawRecord record, List<Slot> slots, SectionReading reading) {
    if (!record.isProse(slots)) {
      return true;
    }
    Source source = Sources.all(record.lines());
    reading.problems.add(
        Outline.of(record.joined()).filter(outline -> outline.level() == 1).isPresent()
            ? new ReadingProblem.Prose(source, record.lines().size(), record.joined())
            : new ReadingProblem.UnreadLines(source, record.lines().size(), record.joined()));
    return false;
  }

  /** A column of percentages prints figures that cannot be told from amounts. */
  private static boolean isPercentage(PrintedColumn column) {
    return column.name().equals(Columns.CHANGE_PERCENT);
  }
}
