package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Words;
import org.budgetlens.ingest.table.ColumnNumbers;
import org.budgetlens.ingest.table.LineKind;
import org.budgetlens.ingest.table.RowLabels;

/**
 * The lines of a section that has lost its columns, sorted into header, rows and notes. The header
 * is the longest beginning that consists of labels; the same words again are the header repeated
 * after a page break.
 *
 * @param labels the header's labels, in printed order
 * @param rows the lines of the rows
 * @param headers the lines of the header, wherever it is printed
 * @param notes the notes
 * @param levels whether the line of column numbers says that codes are printed a level a column
 */
record SectionLines(
    List<String> labels, List<Line> rows, List<Line> headers, List<String> notes, boolean levels) {
  /** 部门：北京市某区民政局 2022年度, above the header: who published the table. */
  private static final Pattern SIGNED =
      Pattern.compile("(?:编制|填报|公开|预算|主管)?(?:部门|单位)(?:[(（]单位[)）])?(?:名称)?\\s*[:：].*");

  /** Headers of known forms have at most half as many lines. */
  private static final int LONGEST_HEADER = 60;

  /** Lines of a wrapped name that stand above the line of its code. */
  private static final int MOST_BEFORE_CODE = 2;

  /** 一、 at the beginning of a line of a two-sided table. */
  private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十]{1,3}、");

  SectionLines {
    labels = List.copyOf(labels);
    rows = List.copyOf(rows);
    headers = List.copyOf(headers);
    notes = List.copyOf(notes);
  }

  /** The lines of the rows, with the levels of each code put together where the header has them. */
  List<Line> rows(boolean apart) {
    return apart ? CodeLevels.joined(rows) : rows;
  }

  /** The lines of a section, or empty where it has no header of known labels. */
  static Optional<SectionLines> of(List<Line> body, TableForms forms) {
    var notes = new ArrayList<String>();
    var printed = new ArrayList<Line>();
    var numbers = new ArrayList<Line>();
    sort(body, forms, printed, numbers, notes);
    int longest = Math.min(LONGEST_HEADER, printed.size());
    var found = new HeaderLabels(pieces(printed.subList(0, longest)), forms::isHeaderLabel);
    for (int length = longest; length > 0; length--) {
      List<Line> header = once(printed.subList(0, length));
      if (isTotal(header.getLast())) {
        continue; // a lone 合计 is a row
      }
      Optional<List<String>> labels = found.of(pieces(header).size());
      if (labels.isPresent()) {
        List<Line> rows = withoutHeaders(printed, words(header));
        var headers = new ArrayList<>(printed);
        headers.removeAll(rows);
        headers.addAll(numbers);
        boolean levels = numbers.stream().anyMatch(line -> CodeLevels.begin(line.joined()));
        return Optional.of(new SectionLines(labels.get(), rows, headers, notes, levels));
      }
    }
    return Optional.empty();
  }

  private static void sort(
      List<Line> body,
      TableForms forms,
      List<Line> printed,
      List<Line> numbers,
      List<String> notes) {
    for (Line line : TotalInHeader.apart(body, forms)) {
      switch (LineKind.of(line, forms)) {
        case BLANK, RULE, PAGE_NUMBER, UNIT, YEAR, TITLE, COLUMN_NUMBERS -> {}
        case NOTE -> notes.add(line.joined());
        case HEADER, DATA -> {
          boolean signed = printed.isEmpty() && SIGNED.matcher(line.joined().strip()).matches();
          if (signed || ColumnNumbers.inText(line.joined())) {
            numbers.add(line);
          } else {
            printed.add(line);
          }
        }
      }
    }
  }

  /**
   * The lines of a section whose header is all that stands above its first figures or numbered
   * lines, and the ways to read its labels; the last lines above may belong to the first row, which
   * then begins with a wrapped name.
   */
  static List<Scattered> scattered(List<Line> body, TableForms forms) {
    var notes = new ArrayList<String>();
    var printed = new ArrayList<Line>();
    var aside = new ArrayList<Line>();
    sort(body, forms, printed, aside, notes);
    int end = 0;
    while (end < printed.size() && end < LONGEST_HEADER && !beginsRows(printed.get(end))) {
      end++;
    }
    if (end < printed.size()) {
      printed.set(end, CodeLevels.withoutLabels(printed.get(end)));
    }
    var found = new ArrayList<Scattered>();
    for (int moved = 0; moved <= Math.min(MOST_BEFORE_CODE, end - 1) && found.isEmpty(); moved++) {
      List<Line> above = printed.subList(0, end - moved);
      List<Line> header = innerOnce(once(above));
      List<Line> below = printed.subList(above.size(), printed.size());
      List<Line> rows = withoutHeaders(below, words(header));
      var headers = new ArrayList<>(printed);
      headers.removeAll(rows);
      headers.addAll(aside);
      for (List<ScatteredHeader.Label> labels :
          ScatteredHeader.ways(header, forms::isHeaderLabel)) {
        found.add(
            new Scattered(
                labels,
                new SectionLines(ScatteredHeader.texts(labels), rows, headers, notes, false)));
      }
      if (words(printed.subList(end - moved - 1, end - moved)).size() > 1) {
        break;
      }
    }
    return found;
  }

  /**
   * One way to read a section.
   *
   * @param labels its header's labels and where they stand
   * @param lines its lines
   */
  record Scattered(List<ScatteredHeader.Label> labels, SectionLines lines) {
    Scattered {
      labels = List.copyOf(labels);
    }
  }

  private static boolean beginsRows(Line line) {
    List<Piece> pieces = Piece.of(line);
    return isTotal(line)
        || pieces.stream().anyMatch(Piece::isFigure)
        || pieces.stream().anyMatch(piece -> NUMBERED.matcher(piece.halved()).lookingAt());
  }

  /** The header of a page without rows is printed again on the next. */
  private static List<Line> once(List<Line> header) {
    List<Line> half = header.subList(0, header.size() / 2);
    List<Line> rest = header.subList(header.size() / 2, header.size());
    return !half.isEmpty() && words(half).equals(words(rest)) ? once(half) : header;
  }

  /** The same where the title above the inner rows is not repeated. */
  private static List<Line> innerOnce(List<Line> header) {
    for (int tail = header.size() / 2; tail > 1; tail--) {
      int last = header.size() - tail;
      List<String> repeated = words(header.subList(last, header.size()));
      if (repeated.equals(words(header.subList(last - tail, last)))) {
        return innerOnce(header.subList(0, last));
      }
    }
    return header;
  }

  private static boolean isTotal(Line line) {
    List<String> words = words(List.of(line));
    return words.size() == 1 && RowLabels.isTotal(words.getFirst());
  }

  private static List<Line> withoutHeaders(List<Line> lines, List<String> header) {
    String repeated = String.join("", header);
    var rows = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); ) {
      int end = endOf(repeated, lines, i);
      if (end > i) {
        i = end;
      } else {
        rows.add(lines.get(i++));
      }
    }
    return rows;
  }

  /** Where a header that begins at a line ends, or that line itself. */
  private static int endOf(String header, List<Line> lines, int from) {
    var text = new StringBuilder();
    for (int i = from; i < lines.size(); i++) {
      text.append(String.join("", words(List.of(lines.get(i)))));
      if (!header.startsWith(text.toString())) {
        return from;
      }
      if (text.length() == header.length()) {
        return i + 1;
      }
    }
    return from;
  }

  private static List<Piece> pieces(List<Line> lines) {
    return lines.stream().flatMap(line -> Piece.of(line).stream()).toList();
  }

  private static List<String> words(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.printed().stream())
        .flatMap(cell -> Words.of(cell).stream())
        .toList();
  }
}
