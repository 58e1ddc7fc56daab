package org.budgetlens.ingest.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.account.LineLedger;
import org.budgetlens.ingest.account.LineUse;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Outline;
import org.budgetlens.ingest.table.Heading;
import org.budgetlens.ingest.table.LineKind;
import org.budgetlens.ingest.table.ParityProof;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.Section;
import org.budgetlens.ingest.table.SectionBody;
import org.budgetlens.ingest.table.TypedRow;

/** 名词解释: one row an entry. */
public final class GlossaryReader implements SectionBody {
  @Override
  public boolean reads(Section section) {
    return section.isProse() && section.heading().form().type() == TableType.GLOSSARY;
  }

  @Override
  public Result read(Section section, List<Section> document, LineLedger ledger) {
    var rows = new ArrayList<TypedRow>();
    ProseText current = new ProseText();
    int start = 0;
    for (Line line : section.printed()) {
      if (LineKind.isPageNumber(line)) {
        ledger.enter(line, LineUse.PAGE_NUMBER);
        continue;
      }
      Optional<Outline> outline = Outline.of(line.joined());
      boolean complete = current.isEmpty() || current.text().endsWith("。");
      String text = outline.map(Outline::text).orElse(line.joined());
      if (complete && GlossaryEntry.startsIn(text.replaceAll("\\s", ""))) {
        new GlossaryEntry(current, start).row().ifPresent(rows::add);
        current = new ProseText();
        start = outline.map(o -> o.ordinal().replaceAll("\\s", "").length()).orElse(0);
      } else if (complete) {
        ledger.enter(line, LineUse.PROSE); // a signature or a remark between entries
        continue;
      }
      current.append(line);
    }
    new GlossaryEntry(current, start).row().ifPresent(rows::add);
    return new Result(rows.isEmpty() ? null : table(section, rows), List.of());
  }

  private static ReadTable table(Section section, List<TypedRow> rows) {
    Heading heading = section.heading();
    return new ReadTable(
        heading.form().type(),
        heading.number(),
        section.proseTitle(),
        null,
        section.extent(),
        List.of(),
        rows,
        new ParityProof(Map.of(), Map.of(), Map.of()),
        List.of());
  }
}
