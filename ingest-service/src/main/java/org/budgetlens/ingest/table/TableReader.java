package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.account.LineAccount;
import org.budgetlens.ingest.account.LineLedger;
import org.budgetlens.ingest.account.LineUse;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.SourceDocument;

/** Reads all tables of a document. */
public final class TableReader {

  /**
   * What came of a document.
   *
   * @param tables the tables in printed order
   * @param problems what could not be read, each with the index of the table it belongs to, −1 for
   *     none
   * @param headings every heading of a table, also of those that could not be read; prose names
   *     other departments and years, so its headings are left out
   * @param preface the lines before the first heading
   * @param account what became of every line
   */
  public record Result(
      List<ReadTable> tables,
      List<Placed> problems,
      List<SeenHeading> headings,
      List<Line> preface,
      LineAccount account) {}

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
  private final List<SectionBody> bodies;

  /**
   * A reader of tables.
   *
   * @param bodies readers of sections that are not a value a column and a row a line; the first
   *     that reads a section does
   */
  public TableReader(TableForms forms, List<SectionBody> bodies) {
    this.forms = forms;
    this.bodies = List.copyOf(bodies);
  }

  /** Whether a document names at least one table that has rows below it. */
  public boolean hasTables(SourceDocument document) {
    return SectionSplitter.split(document.lines(), forms).sections().stream()
        .anyMatch(section -> !section.isProse());
  }

  /** Reads a document. */
  public Result read(SourceDocument document) {
    SectionSplitter.Split split = SectionSplitter.split(document.lines(), forms);
    var tables = new ArrayList<ReadTable>();
    var problems = new ArrayList<Placed>();
    var headings = new ArrayList<SeenHeading>();
    var ledger = new LineLedger();
    ledger.enter(split.preface(), LineUse.PROSE);
    for (Section section : split.sections()) {
      Heading heading = section.heading();
      if (!section.isProse()) {
        List<Line> below = section.printed().stream().limit(BELOW).toList();
        headings.add(new SeenHeading(heading.form().type(), heading.line(), below));
      }
      SectionBody.Result result = read(section, split.sections(), ledger);
      int index = result.table() == null ? -1 : tables.size();
      if (result.table() != null) {
        tables.add(result.table());
      }
      var found = new ArrayList<>(result.problems());
      found.addAll(SectionAccount.settle(section, result, forms, ledger));
      merged(found).forEach(problem -> problems.add(new Placed(index, problem)));
    }
    return new Result(tables, problems, headings, split.preface(), ledger.close(document.lines()));
  }

  private SectionBody.Result read(Section section, List<Section> all, LineLedger ledger) {
    for (SectionBody body : bodies) {
      if (body.reads(section)) {
        return body.read(section, all, ledger);
      }
    }
    return SectionReader.read(forms, section);
  }

  /** Neighbouring unread lines become one problem. */
  private static List<ReadingProblem> merged(List<ReadingProblem> problems) {
    var merged = new ArrayList<ReadingProblem>();
    for (ReadingProblem problem : problems) {
      if (!merged.isEmpty()
          && merged.getLast() instanceof ReadingProblem.UnreadLines before
          && problem instanceof ReadingProblem.UnreadLines more) {
        merged.removeLast();
        merged.add(
            new ReadingProblem.UnreadLines(
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
