package org.budgetlens.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Source;

/**
 * Reads a text whose cells are separated by tabs, or by bars where it has no tabs ({@link
 * BarredText}).
 */
public final class TextReader {
  /** Inline markup that text recovery leaves around cells; it is not part of what was printed. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:b|strong|i|em|u|p|br|span|font|sub|sup)(?:\\s[^<>]{0,200})?/?>",
          Pattern.CASE_INSENSITIVE);

  /** Marks of headings and bold text: ## 收支总表, **合计**. */
  private static final Pattern MARKDOWN = Pattern.compile("^\\s*#{1,6}\\s+|\\*\\*");

  /** What became of reading a text. */
  public sealed interface Result {
    /** The text's lines. */
    record Read(SourceDocument document) implements Result {}

    /** Why it could not be read. */
    record Refused(Localized reason) implements Result {}
  }

  private TextReader() {}

  /** Reads a text in UTF-8, UTF-16 or GB18030. */
  public static Result read(byte[] content) {
    return switch (TextEncoding.decode(content)) {
      case TextEncoding.Decoded.Broken broken -> new Result.Refused(broken.reason());
      case TextEncoding.Decoded.Text text -> new Result.Read(document(text.text()));
    };
  }

  /** The lines of a text. */
  static SourceDocument document(String text) {
    return new SourceDocument(FileFormat.TEXT, lines(text));
  }

  private static List<Line> lines(String text) {
    var lines = new ArrayList<Line>();
    var texts = new SharedTexts();
    Optional<BarredText> barred = BarredText.of(text);
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      int number = lines.size() + 1;
      String printed = barred.isPresent() ? text.substring(start, end) : "";
      if (BarredText.has(printed)) {
        lines.add(line(barred.get().cells(printed), number, texts));
      } else {
        lines.add(line(text, start, end, number, texts));
      }
      start = end + 1;
    }
    return lines;
  }

  private static Line line(List<String> printed, int number, SharedTexts texts) {
    Source source = Source.lines(number);
    return new Line(
        source,
        printed.stream().map(cell -> new Cell(texts.shared(printed(cell)), source)).toList());
  }

  private static Line line(String text, int from, int to, int number, SharedTexts texts) {
    Source source = Source.lines(number);
    var blank = new Cell("", source);
    var cells = new ArrayList<Cell>();
    int start = from;
    while (start <= to) {
      int end = text.indexOf('\t', start, to);
      if (end < 0) {
        end = to;
      }
      String printed = start == end ? "" : printed(text.substring(start, end));
      cells.add(printed.isEmpty() ? blank : new Cell(texts.shared(printed), source));
      start = end + 1;
    }
    return new Line(source, cells);
  }

  private static String printed(String cell) {
    String text = cell.indexOf('<') < 0 ? cell : MARKUP.matcher(cell).replaceAll("");
    if (text.indexOf('#') >= 0 || text.indexOf('*') >= 0) {
      text = MARKDOWN.matcher(text).replaceAll("");
    }
    return text.replace('\u00A0', ' ').replace("\uFEFF", "").strip();
  }
}
