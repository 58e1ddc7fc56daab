package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.table.TableType;
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
   * @param headings every heading seen, also of tables that could not be read
   * @param preface the lines before the first heading
   */
  public record Result(
      List<ReadTable> tables,
      List<Placed> problems,
      List<SeenHeading> headings,
      List<Line> preface) {}

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
   * @param bodies readers of sections that are not one row a line, the first that fits is used
   */
  public TableReader(TableForms forms, List<SectionBody> bodies) {
    this.forms = forms;
    this.bodies = List.copyOf(bodies);
  }

  /** Whether a document names at least one table that has rows below it. */
  public boolean hasTables(SourceDocument document) {
    return !SectionSplitter.split(document.lines(), forms).sections().isEmpty();
  }

  /** Reads a document. */
  public Result read(SourceDocument document) {
    SectionSplitter.Split split = SectionSplitter.split(document.lines(), forms);
    var tables = new ArrayList<ReadTable>();
    var problems = new ArrayList<Placed>();
    var headings = new ArrayList<SeenHeading>();
    for (Section section : split.sections()) {
      Heading heading = section.heading();
      List<Line> below =
          section.body().stream().filter(line -> !line.isBlank()).limit(BELOW).toList();
      headings.add(new SeenHeading(heading.form().type(), heading.line(), below));
      SectionBody.Result result = read(section);
      int index = result.table() == null ? -1 : tables.size();
      if (result.table() != null) {
        tables.add(result.table());
      }
      merged(result.problems()).forEach(problem -> problems.add(new Placed(index, problem)));
    }
    return new Result(tables, problems, headings, split.preface());
  }

  private SectionBody.Result read(Section section) {
    return bodies.stream()
        .filter(body -> body.reads(section))
        .findFirst()
        .map(body -> body.read(section))
        .orElseGet(() -> SectionReader.read(forms, section));
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
