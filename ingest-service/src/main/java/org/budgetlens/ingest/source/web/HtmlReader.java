package org.budgetlens.ingest.source.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.FileFormat;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.SourceDocument;
import org.budgetlens.ingest.source.SourceResult;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads a web page: its blocks of text and the rows of its tables, in printed order. A row whose
 * cells hold tables is layout: its cells are read one after another like the page itself.
 */
public final class HtmlReader {
  private static final Pattern START =
      Pattern.compile(
          "\\s*(?:<\\?xml[^>]{0,200}>\\s*|<!--.{0,2000}?-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|meta|table|div|style|title)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** How much of a text is looked at to tell whether it is a web page. */
  private static final int SAMPLE = 64 * 1024;

  /** Most cells of a page, blank ones included. */
  private static final int MOST_CELLS = 2_000_000;

  /** Deepest nesting of elements that is read. */
  private static final int DEEPEST = 300;

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private int paragraphs;
  private int tables;
  private int cells;

  private final ReadingBudget budget;

  private HtmlReader(ReadingBudget budget) {
    this.budget = budget;
  }

  /** Whether a text is a web page: it begins like one and has elements that close. */
  public static boolean isHtml(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    return sample.stripLeading().startsWith("<")
        && START.matcher(sample).matches()
        && (contains(text, "</td") || contains(text, "</html") || contains(text, "</body"));
  }

  private static boolean contains(String text, String tag) {
    return text.contains(tag) || text.contains(tag.toUpperCase(Locale.ROOT));
  }

  /** Reads a page, however long it takes. */
  public static SourceResult read(String html) {
    return read(html, ReadingBudget.unlimited());
  }

  /** Reads a page. */
  public static SourceResult read(String html, ReadingBudget budget) {
    var reader = new HtmlReader(budget);
    try {
      reader.children(Jsoup.parse(html).body(), 0);
    } catch (TooMuch e) {
      return SourceResult.refused(
          "TOO_COMPLEX",
          "网页的表格过大或嵌套过深，超过处理上限。请拆分后再提交。",
          "The page's tables are too large or nested too deeply. Submit it in parts.");
    }
    reader.flush();
    return new SourceResult.Read(new SourceDocument(FileFormat.HTML, reader.lines));
  }

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void children(Node parent, int depth) {
    budget.check();
    if (depth > DEEPEST) {
      throw new TooMuch();
    }
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        block.append(text.getWholeText());
      } else if (child instanceof Element element && isShown(element)) {
        element(element, depth);
      }
    }
  }

  private void element(Element element, int depth) {
    switch (element.normalName()) {
      case "table" -> {
        flush();
        table(element, depth + 1);
      }
      case "br", "hr" -> flush();
      default -> {
        if (element.isBlock()) {
          flush();
        }
        children(element, depth + 1);
        if (element.isBlock()) {
          flush();
        }
      }
    }
  }

  private static boolean isShown(Element element) {
    return switch (element.normalName()) {
      case "script", "style", "head", "template", "noscript", "select", "option" -> false;
      default -> !element.hasAttr("hidden") && !hides(element.attr("style"));
    };
  }

  private static boolean hides(String style) {
    return style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }

  private void flush() {
    String text = HtmlText.joined(block.toString());
    block.setLength(0);
    if (!text.isEmpty()) {
      paragraphs++;
      Source source = new Source.SheetCells("text", List.of("P" + paragraphs));
      add(
          new Line(
              source, List.of(new Cell(text, source, Cell.Extent.UNKNOWN)), Line.Place.OUTSIDE));
    }
  }

  private void table(Element table, int depth) {
    tables++;
    var grid = new HtmlGrid("table " + tables);
    for (Element part : table.children()) {
      switch (part.normalName()) {
        case "tr" -> row(part, grid, depth);
        case "thead", "tbody", "tfoot" -> {
          part.children().stream()
              .filter(row -> row.normalName().equals("tr"))
              .forEach(row -> row(row, grid, depth));
          grid.endSection();
        }
        case "caption" -> {
          children(part, depth);
          flush();
        }
        default -> {}
      }
    }
  }

  private void row(Element row, HtmlGrid grid, int depth) {
    if (!isShown(row)) {
      return;
    }
    List<Element> printed =
        row.children().stream()
            .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
            .filter(HtmlReader::isShown)
            .toList();
    if (printed.stream().anyMatch(cell -> cell.selectFirst("table") != null)) {
      grid.skipRow();
      for (Element cell : printed) {
        children(cell, depth + 1);
        flush();
      }
      return;
    }
    for (Element cell : printed) {
      grid.add(HtmlText.of(cell), HtmlGrid.span(cell, "colspan"), rows(cell));
    }
    grid.endRow().ifPresent(this::add);
  }

  private static int rows(Element cell) {
    return cell.attr("rowspan").strip().equals("0")
        ? HtmlGrid.TO_THE_END
        : HtmlGrid.span(cell, "rowspan");
  }

  private void add(Line line) {
    budget.check();
    cells += line.width();
    if (cells > MOST_CELLS) {
      throw new TooMuch();
    }
    lines.add(line);
  }
}
