package org.budgetlens.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.collapsed.CollapsedReader;
import org.budgetlens.ingest.flow.OverallPerformanceFlow;
import org.budgetlens.ingest.flow.ProjectPerformanceFlow;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Evidence;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.identity.IdentityFinder;
import org.budgetlens.ingest.narrative.GlossaryReader;
import org.budgetlens.ingest.narrative.NarrativeReader;
import org.budgetlens.ingest.performance.IndicatorTables;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.SourceDocument;
import org.budgetlens.ingest.source.SourceReader;
import org.budgetlens.ingest.source.SourceResult;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TableReader;
import org.budgetlens.ingest.table.TypedRow;

/**
 * Reads a whole document. Deterministic: the same bytes and hints give the same reading, unless its
 * time is over.
 */
public final class DocumentReader {
  private static final Localized NO_TABLE =
      new Localized(
          "没有找到任何预算、决算或自评表：既无可识别的表名，也无表头。请确认提交的是部门预决算公开文件。",
          "No table of a budget, final account or self-evaluation was found: no known title with a"
              + " header below it. Check that this is a budget disclosure.");

  private final TableReader tables;
  private final IdentityFinder identities;

  public DocumentReader(TableForms forms, Divisions divisions) {
    this.tables =
        new TableReader(
            forms,
            new CollapsedReader(forms),
            List.of(
                new ProjectPerformanceFlow(forms),
                new OverallPerformanceFlow(forms),
                new NarrativeReader(),
                new GlossaryReader(),
                new IndicatorTables()));
    this.identities = new IdentityFinder(divisions);
  }

  /** Whether a document can be read at all, however long it takes. */
  public Optional<Problem> refusal(byte[] content) {
    return refusal(content, ReadingBudget.unlimited());
  }

  /** Whether a document can be read at all: cheap, for the answer to an upload. */
  public Optional<Problem> refusal(byte[] content, ReadingBudget budget) {
    try {
      return unreadable(content, budget);
    } catch (ReadingBudget.Exceeded e) {
      return Optional.of(Problems.tookTooLong(e.limit()));
    }
  }

  private Optional<Problem> unreadable(byte[] content, ReadingBudget budget) {
    return switch (SourceReader.read(content, budget)) {
      case SourceResult.Read read ->
          tables.hasTables(read.document())
              ? Optional.empty()
              : Optional.of(Problems.refused("NO_TABLE", NO_TABLE));
      case SourceResult.Refused refused ->
          Optional.of(Problems.refused(refused.code(), refused.reason()));
    };
  }

  /** Reads a document, however long it takes. */
  public Reading read(byte[] content, Hints hints) {
    return read(content, hints, ReadingBudget.unlimited());
  }

  /**
   * Reads a document; it is refused as a whole with {@code READING_TIME_EXCEEDED} where that takes
   * longer than the budget allows.
   */
  public Reading read(byte[] content, Hints hints, ReadingBudget budget) {
    try {
      return switch (SourceReader.read(content, budget)) {
        case SourceResult.Read read -> read(read.document(), hints, budget);
        case SourceResult.Refused refused ->
            new Reading.Refused(Problems.refused(refused.code(), refused.reason()));
      };
    } catch (ReadingBudget.Exceeded e) {
      return new Reading.Refused(Problems.tookTooLong(e.limit()));
    }
  }

  private Reading read(SourceDocument first, Hints hints, ReadingBudget budget) {
    SourceDocument document = first;
    SecondReading.Result second = new SecondReading(tables, budget).read(document);
    TableReader.Result result = second.tables();
    document = second.document();
    if (result.headings().isEmpty()) {
      return new Reading.Refused(Problems.refused("NO_TABLE", NO_TABLE));
    }
    IdentityFinder.Result identity = identities.find(evidence(document, result), hints);
    var problems = new ArrayList<Problem>();
    identity.problems().forEach(problem -> problems.add(Problems.of(problem)));
    document.omissions().forEach(omission -> problems.add(Problems.of(omission)));
    preface(result.preface()).ifPresent(problems::add);
    for (TableReader.Placed placed : result.problems()) {
      problems.add(Problems.of(placed.problem(), placed.table() < 0 ? null : placed.table()));
    }
    return new Reading.Read(identity.identity(), result.tables(), problems, result.account());
  }

  private static Evidence evidence(SourceDocument document, TableReader.Result result) {
    var evidence = new Evidence();
    result.preface().forEach(evidence::preface);
    result.proseHeadings().forEach(evidence::preface);
    for (TableReader.SeenHeading heading : result.headings()) {
      evidence.heading(heading.line().joined());
      heading.below().forEach(evidence::below);
      heading.below().forEach(evidence::header);
    }
    document.lines().forEach(evidence::labelled);
    for (ReadTable table : result.tables()) {
      for (TypedRow row : table.rows()) {
        String year = row.text().get(Columns.YEAR);
        if (year != null) {
          evidence.yearCell(year);
        }
        Code unit = row.codes().get(CodeKind.ORGANISATION);
        if (unit != null && unit.name() != null) {
          evidence.organisation(unit.code(), unit.name());
        }
      }
    }
    return evidence;
  }

  private static Optional<Problem> preface(List<Line> lines) {
    List<Line> printed = lines.stream().filter(line -> !line.isBlank()).toList();
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    Source first = printed.getFirst().source();
    return Optional.of(
        new Problem(
            "PROSE_NOT_READ",
            Problem.Level.INFO,
            null,
            first,
            null,
            new Localized(
                "第一张表之前的 %d 行文字未读取".formatted(printed.size()),
                "%d line(s) of prose before the first table were not read"
                    .formatted(printed.size()))));
  }
}
