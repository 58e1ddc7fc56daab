package org.budgetlens.ingest.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.ingest.account.LineLedger;
import org.budgetlens.ingest.account.LineUse;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Outline;
import org.budgetlens.ingest.table.LineKind;

/**
 * Puts the lines of a section together into paragraphs. Text recovery loses indentation, so a
 * paragraph begins where a line begins with an ordinal, below a heading, or where a line names
 * another function behind a finished sentence: of several items of one class only the first has an
 * ordinal.
 */
final class Paragraphs {
  private static final Pattern SENTENCE = Pattern.compile("[，,。；;：:]");

  /** What headings of budget prose end with. */
  private static final Pattern HEADING_END =
      Pattern.compile(".*(?:说明|情况|经费|费用?|概况|概述|依据|主体|方案|周期|安排|目标|职责|职能|构成|预算|决算)");

  private final LineLedger ledger;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private ProseText current = new ProseText();
  private int start;
  private String heading = "";

  private Paragraphs(LineLedger ledger) {
    this.ledger = ledger;
  }

  /** The paragraphs of lines; enters headings and page numbers in the ledger. */
  static List<Paragraph> of(List<Line> printed, LineLedger ledger) {
    var paragraphs = new Paragraphs(ledger);
    printed.forEach(paragraphs::take);
    paragraphs.end();
    return paragraphs.paragraphs;
  }

  private void take(Line line) {
    if (LineKind.isPageNumber(line)) {
      ledger.enter(line, LineUse.PAGE_NUMBER);
      return;
    }
    Optional<Outline> outline = Outline.of(line.joined());
    if (outline.isEmpty()) {
      if (FunctionPhrase.begins(line.joined()) && current.text().endsWith("。")) {
        end();
      }
      current.append(line);
      return;
    }
    end();
    if (isHeading(outline.get())) {
      ledger.enter(line, LineUse.TITLE);
      heading = outline.get().text();
      return;
    }
    current.append(line);
    start = outline.get().ordinal().replaceAll("\\s", "").length();
  }

  private static boolean isHeading(Outline outline) {
    String text = outline.text();
    return !SENTENCE.matcher(text).find()
        && !text.contains("（类）")
        && !text.contains("(类)")
        && HEADING_END.matcher(text).matches();
  }

  private void end() {
    if (!current.isEmpty()) {
      paragraphs.add(new Paragraph(heading, start, current));
      current = new ProseText();
    }
    start = 0;
  }
}
