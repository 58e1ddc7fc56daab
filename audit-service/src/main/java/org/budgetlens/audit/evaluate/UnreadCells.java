package org.budgetlens.audit.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableType;

/**
 * Cells that the document prints and that could not be read, as its seal reports them. They look
 * blank and are not: whatever a rule finds because of one is no finding but a question, and the
 * rule's outcome says which row it hangs on.
 */
final class UnreadCells {
  /** Problems of a row some of whose amounts are printed and missing. */
  private static final Set<String> CODES = Set.of("AMBIGUOUS_ROW", "UNREADABLE_AMOUNT");

  /** An amount among words: lines that print none are no rows. */
  private static final Pattern AMOUNT =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d\\.\\d");

  /** Everything that is printed was read. */
  static final UnreadCells NONE = new UnreadCells();

  private final Map<Integer, List<Source>> reported = new HashMap<>();
  private final Map<Integer, Set<String>> columns = new HashMap<>();
  private final Map<Integer, UnreadTable> tables = new LinkedHashMap<>();
  private final Map<Integer, UnreadLines> lines = new LinkedHashMap<>();

  private UnreadCells() {}

  /** A table with such rows. */
  private static final class UnreadTable {
    private final TableType type;
    private final String name;
    private final Set<Integer> rows = new HashSet<>();
    private final Set<String> columns = new HashSet<>();
    private final Set<String> codes = new HashSet<>();

    private UnreadTable(TableType type, String name) {
      this.type = type;
      this.name = name;
    }
  }

  /** A table some of whose lines print amounts and are no rows of it, so nobody knows whose. */
  private record UnreadLines(TableType type, String name) {}

  /** What a document's seal reports; its rows are still to be seen. */
  static UnreadCells of(DocumentSeal seal) {
    var unread = new UnreadCells();
    Map<Integer, String> texts = new HashMap<>();
    for (Problem problem : seal.problems()) {
      Integer table = problem.table();
      Source source = problem.source();
      if (table != null && source != null && CODES.contains(problem.code())) {
        unread.reported.computeIfAbsent(table, index -> new ArrayList<>()).add(source);
      }
      String text = problem.text();
      if (table != null
          && text != null
          && problem.code().equals("LINES_NOT_READ")
          && AMOUNT.matcher(text).find()) {
        texts.putIfAbsent(table, text);
      }
    }
    for (TableSummary summary : seal.tables()) {
      int index = summary.table().index();
      unread.columns.put(index, Set.copyOf(summary.columns()));
      String text = texts.get(index);
      if (text != null) {
        TableType type = summary.table().type();
        unread.lines.put(index, new UnreadLines(type, type + ": " + text));
      }
    }
    return unread;
  }

  /** Takes a row into account. */
  void see(BudgetRow row) {
    int index = row.table().index();
    List<Source> places = reported.getOrDefault(index, List.of());
    if (places.isEmpty() || places.stream().noneMatch(place -> meet(place, row.row().source()))) {
      return;
    }
    UnreadTable table =
        tables.computeIfAbsent(
            index,
            first ->
                new UnreadTable(row.table().type(), row.table().type() + ": " + RowLabels.of(row)));
    table.rows.add(row.sequence());
    row.codes().values().forEach(code -> table.codes.add(code.code()));
    for (String column : columns.getOrDefault(index, Set.of())) {
      if (row.amount(column) == null) {
        table.columns.add(column);
      }
    }
  }

  /**
   * The unread row that a finding may be due to; empty where it stands on what was read.
   *
   * @param readTypes the tables its rule reads
   */
  Optional<String> doubt(Finding finding, Set<TableType> readTypes) {
    if ((tables.isEmpty() && lines.isEmpty()) || !isAboutFigures(finding)) {
      return Optional.empty();
    }
    List<Contribution> cells =
        Stream.of(finding.left(), finding.right())
            .flatMap(side -> side.contributions().stream())
            .toList();
    boolean blank =
        finding.left().contributions().isEmpty() || finding.right().contributions().isEmpty();
    Stream<String> rows =
        tables.entrySet().stream()
            .filter(
                table ->
                    isShort(table.getKey(), table.getValue(), cells)
                        || isOfOneRow(table.getKey(), table.getValue(), cells)
                        || (readTypes.contains(table.getValue().type)
                            && (blank
                                || isSummand(table.getKey(), table.getValue(), finding, cells))))
            .map(table -> table.getValue().name);
    Stream<String> unread =
        lines.entrySet().stream()
            .filter(
                table ->
                    (blank && readTypes.contains(table.getValue().type))
                        || isOfRows(table.getKey(), cells))
            .map(table -> table.getValue().name);
    return Stream.concat(rows, unread).findFirst();
  }

  /** Whether one of the cells is of a column in which one is missing: its sum lacks a summand. */
  private static boolean isShort(int index, UnreadTable table, List<Contribution> cells) {
    return cells.stream()
        .anyMatch(cell -> cell.table().index() == index && table.columns.contains(cell.column()));
  }

  /** Whether several rows of a table are added up or held against each other. */
  private static boolean isOfRows(int index, List<Contribution> cells) {
    return cells.stream()
            .filter(cell -> cell.table().index() == index)
            .mapToInt(Contribution::sequence)
            .distinct()
            .count()
        > 1;
  }

  /**
   * Whether a table that adds nothing to a finding has unread rows of the code that the finding is
   * about: a sum over several tables then lacks their part.
   */
  private static boolean isSummand(
      int index, UnreadTable table, Finding finding, List<Contribution> cells) {
    String code = finding.subject().code();
    return code != null
        && cells.stream().noneMatch(cell -> cell.table().index() == index)
        && table.codes.stream().anyMatch(unread -> unread.startsWith(code));
  }

  /** Whether the cells are all of one row that has others. */
  private static boolean isOfOneRow(int index, UnreadTable table, List<Contribution> cells) {
    return !cells.isEmpty()
        && cells.stream()
            .allMatch(
                cell ->
                    cell.table().index() == index
                        && cell.sequence() == cells.getFirst().sequence()
                        && table.rows.contains(cell.sequence()));
  }

  private static boolean isAboutFigures(Finding finding) {
    BigDecimal gap = finding.gap();
    return finding.difference() != 0 || (gap != null && gap.signum() != 0);
  }

  /** Whether two things stand in the same place, or one in the other. */
  private static boolean meet(Source one, Source other) {
    return switch (one) {
      case Source.TextLines lines ->
          other instanceof Source.TextLines more
              && !Collections.disjoint(lines.lines(), more.lines());
      case Source.SheetCells cells ->
          other instanceof Source.SheetCells more
              && cells.sheet().equals(more.sheet())
              && !Collections.disjoint(cells.cells(), more.cells());
      case Source.PageBox box ->
          other instanceof Source.PageBox more
              && box.all().stream()
                  .anyMatch(first -> more.all().stream().anyMatch(second -> cross(first, second)));
    };
  }

  private static boolean cross(Source.PageBox one, Source.PageBox other) {
    return one.page() == other.page()
        && one.box().get(0) < other.box().get(2)
        && other.box().get(0) < one.box().get(2)
        && one.box().get(1) < other.box().get(3)
        && other.box().get(1) < one.box().get(3);
  }
}
