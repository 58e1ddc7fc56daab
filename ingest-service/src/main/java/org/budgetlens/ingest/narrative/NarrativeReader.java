package org.budgetlens.ingest.narrative;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.account.LineLedger;
import org.budgetlens.ingest.account.LineUse;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.Heading;
import org.budgetlens.ingest.table.ParityProof;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.Section;
import org.budgetlens.ingest.table.SectionBody;
import org.budgetlens.ingest.table.TypedRow;

/** 情况说明: one row a fact, and prose for the rest. */
public final class NarrativeReader implements SectionBody {
  private static final List<String> COLUMNS = List.of("amount", "change", "previous");

  @Override
  public boolean reads(Section section) {
    return section.isProse() && section.heading().form().type() == TableType.NARRATIVE;
  }

  @Override
  public Result read(Section section, List<Section> document, LineLedger ledger) {
    List<Line> printed = section.printed();
    var rows = new ArrayList<TypedRow>();
    var problems = new ArrayList<ReadingProblem>();
    Set<Line> used = new HashSet<>();
    for (Paragraph paragraph : Paragraphs.of(printed, ledger)) {
      List<Fact> facts = new FactFinder(paragraph).find();
      for (Fact fact : facts) {
        rows.add(fact.row(paragraph.prose()));
        used.addAll(paragraph.prose().lines(fact.start(), fact.end()));
      }
      unread(paragraph, facts, problems);
    }
    for (Line line : printed) {
      ledger.enter(line, used.contains(line) ? LineUse.ROW : LineUse.PROSE);
    }
    return new Result(rows.isEmpty() ? null : table(section, rows), problems);
  }

  /** Amounts no fact has taken: their meaning is not certain. */
  private static void unread(Paragraph paragraph, List<Fact> facts, List<ReadingProblem> problems) {
    Matcher amount = Figures.ANY_AMOUNT.matcher(paragraph.prose().text());
    while (amount.find()) {
      boolean taken =
          facts.stream()
              .anyMatch(fact -> fact.start() <= amount.start() && amount.end() <= fact.end());
      if (!taken) {
        problems.add(
            new ReadingProblem.FiguresInProse(
                paragraph.prose().source(amount.start(), amount.end()), 1, amount.group()));
      }
    }
  }

  private static ReadTable table(Section section, List<TypedRow> rows) {
    Heading heading = section.heading();
    return new ReadTable(
        heading.form().type(),
        heading.number(),
        section.proseTitle(),
        null,
        section.extent(),
        COLUMNS,
        rows,
        new ParityProof(Map.of("amount", Parity.NO_TOTAL), Map.of(), Map.of()),
        List.of());
  }
}
