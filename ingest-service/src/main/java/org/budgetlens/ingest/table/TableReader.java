package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.account.LineAccount;
import org.budgetlens.ingest.account.LineLedger;
import org.budgetlens.ingest.account.LineUse;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.SourceDocument;
import org.jspecify.annotations.Nullable;

/** Reads all tables of a document. */
public final class TableReader {

  /**
   * What came of a document.
   *
   * @param tables the tables in printed order
   * @param problems what could not be read, each with the index of the table it belongs to, −1 for
   *     none
   * @param headings every heading of a table, also of those that could not be read
   * @param proseHeadings headings of prose, which may be the document's title or name other
   *     departments and years
   * @param preface the lines before the first heading
   * @param account what became of every line
   */
  public record Result(
      List<ReadTable> tables,
      List<Placed> problems,
      List<SeenHeading> headings,
      List<Line> proseHeadings,
      List<Line> preface,
      LineAccount account) {

    /** The same with more problems. */
    public Result with(List<Placed> more) {
      var all = new ArrayList<>(problems);
      all.addAll(more);
      return new Result(tables, all, headings, proseHeadings, preface, account);
    }
  }

  /**
   * A problem and the table it belongs to.
   *
   * @param table index in the document's tables, −1 for none
   */
  public record Placed(int table, ReadingProblem problem) {}

  /**
   * A heading and the lines right below it, which often say the year and the department.
   *
   * @param type what it names
   * @param line the heading
   * @param below the first printed lines below it
   */
  public record SeenHeading(TableType type, Line line, List<Line> below) {}

  /** Lines below a heading that may say whose table it is. */
  private static final int BELOW = 4;

  private final TableForms forms;
  private final LostColumns lostColumns;
  private final List<SectionBody> bodies;

  /**
   * A reader of tables.
   *
   * @param lostColumns reads tables whose cells are no longer separated
   * @param bodies readers of sections that are not a value a column and a row a line; the first
   *     that reads a section does
   */
  public TableReader(TableForms forms, LostColumns lostColumns, List<SectionBody> bodies) {
    this.forms = forms;
    this.lostColumns = lostColumns;
    this.bodies = List.copyOf(bodies);
  }

  /** Whether a document names at least one table that has rows below it. */
  public boolean hasTables(SourceDocument document) {
    return SectionSplitter.hasTable(document.lines(), forms);
  }

  /**
   * Reads a document.
   *
   * @throws ReadingBudget.Exceeded if it takes longer than the budget allows
   */
  public Result read(SourceDocument document, ReadingBudget budget) {
    SectionSplitter.Split split = SectionSplitter.split(document.lines(), forms);
    var tables = new ArrayList<ReadTable>();
    var problems = new ArrayList<Placed>();
    var headings = new ArrayList<SeenHeading>();
    var ledger = new LineLedger();
    ledger.enter(split.preface(), LineUse.PROSE);
    List<SectionBody.Result> results = results(split.sections(), ledger, budget);
    for (int i = 0; i < results.size(); i++) {
      Section section = split.sections().get(i);
      SectionBody.Result result = results.get(i);
      Heading heading = section.heading();
      if (!section.isProse()) {
        List<Line> below =
            Stream.concat(section.above().stream(), section.printed().stream().limit(BELOW))
                .toList();
        headings.add(new SeenHeading(heading.form().type(), heading.line(), below));
      }
      int index = result.table() == null ? -1 : tables.size();
      if (result.table() != null) {
        tables.add(result.table());
      }
      var found = new ArrayList<>(result.problems());
      found.addAll(SectionAccount.settle(section, result, forms, ledger));
      merged(found, section).forEach(problem -> problems.add(new Placed(index, problem)));
    }
    List<Line> prose =
        split.sections().stream()
            .filter(Section::isProse)
            .map(section -> section.heading().line())
            .toList();
    return new Result(
        tables, problems, headings, prose, split.preface(), ledger.close(document.lines()));
  }

  /** Every section by itself, and those that have lost their columns together. */
  private List<SectionBody.Result> results(
      List<Section> sections, LineLedger ledger, ReadingBudget budget) {
    var results = new ArrayList<SectionBody.@Nullable Result>();
    var lost = new ArrayList<Section>();
    for (Section section : sections) {
      budget.checkNow();
      Optional<SectionBody> body = bodies.stream().filter(b -> b.reads(section)).findFirst();
      if (body.isPresent()) {
        results.add(body.get().read(section, sections, ledger));
      } else if (lostColumns.lost(section)) {
        lost.add(section);
        results.add(null);
      } else {
        results.add(SectionReader.read(forms, section, ledger, budget));
      }
    }
    List<ReadTable> others =
        results.stream()
            .filter(Objects::nonNull)
            .map(SectionBody.Result::table)
            .filter(Objects::nonNull)
            .toList();
    Iterator<LostColumns.Outcome> outcomes = lostColumns.read(lost, others, budget).iterator();
    var complete = new ArrayList<SectionBody.Result>();
    for (SectionBody.@Nullable Result result : results) {
      if (result == null) {
        LostColumns.Outcome outcome = outcomes.next();
        ledger.enter(outcome.headers(), LineUse.HEADER);
        complete.add(new SectionBody.Result(outcome.table(), outcome.problems()));
      } else {
        complete.add(result);
      }
    }
    return complete;
  }

  /** Neighbouring unread lines become one problem, and so do the cells of an unknown column. */
  private static List<ReadingProblem> merged(List<ReadingProblem> problems, Section section) {
    boolean columns = !(section.heading().form().layout() instanceof TableForm.Layout.Indicators);
    var merged = new ArrayList<ReadingProblem>();
    var unmapped = new HashMap<String, Integer>();
    for (ReadingProblem problem : problems) {
      if (columns && problem instanceof ReadingProblem.UnmappedCell cell) {
        Integer before = unmapped.putIfAbsent(cell.header(), merged.size());
        if (before == null) {
          merged.add(cell);
        } else {
          var first = (ReadingProblem.UnmappedCell) merged.get(before);
          merged.set(
              before,
              new ReadingProblem.UnmappedCell(
                  first.source(), first.header(), first.text(), first.count() + cell.count()));
        }
        continue;
      }
      if (!merged.isEmpty()
          && merged.getLast() instanceof ReadingProblem.UnreadLines before
          && problem instanceof ReadingProblem.UnreadLines more) {
        merged.removeLast();
        merged.add(
            new ReadingProblem.UnreadLines(
                Sources.span(before.source(), more.source()),
                before.count() + more.count(),
                before.text()));
      } else if (!merged.isEmpty()
          && merged.getLast() instanceof ReadingProblem.Prose before
          && problem instanceof ReadingProblem.Prose more) {
        merged.removeLast();
        merged.add(
            new ReadingProblem.Prose(
                Sources.span(before.source(), more.source()),
                before.count() + more.count(),
                before.text()));
      } else {
        merged.add(problem);
      }
    }
    return merged;
  }
}
