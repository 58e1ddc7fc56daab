package org.budgetlens.ingest.table;

import static org.budgetlens.ingest.table.LineKind.COLUMN_NUMBERS;
import static org.budgetlens.ingest.table.LineKind.DATA;
import static org.budgetlens.ingest.table.LineKind.HEADER;
import static org.budgetlens.ingest.table.LineKind.NOTE;
import static org.budgetlens.ingest.table.LineKind.TITLE;
import static org.budgetlens.ingest.table.LineKind.UNIT;
import static org.budgetlens.ingest.table.LineKind.YEAR;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;

/**
 * What every line of a section is, judged with its neighbours. A line by itself is a header only if
 * its labels are known; above the first row, a line of labels nobody knows belongs to the header
 * too, and so does the same line printed again on the next page.
 */
final class HeaderLines {
  private static final int LONGEST_LABEL = 40;
  private static final Pattern CODE_START = Pattern.compile("^(?!(?:19|20)\\d\\d年)\\d{3,}.*");
  private static final Pattern SENTENCE = Pattern.compile("[。；，]");
  private static final Pattern POINT = Pattern.compile("[(（]?\\d{1,2}[)）.．、]");
  private static final Pattern SUBTITLE = Pattern.compile("[(（][^()（）]*[)）]");

  private final TableForms forms;
  private final TableForm form;
  private final List<TableForm> possible;
  private final List<Line> body;
  private final List<LineKind> kinds = new ArrayList<>();

  private HeaderLines(Section section, TableForms forms) {
    this.forms = forms;
    this.form = section.heading().form();
    this.possible =
        Stream.concat(Stream.of(form), section.heading().alternatives().stream()).toList();
    this.body = section.body();
    String key = section.heading().key();
    for (Line line : body) {
      kinds.add(isTitle(line, key) ? TITLE : LineKind.of(line, forms));
    }
  }

  /** Whether a line prints the section's title again. */
  private boolean isTitle(Line line, String key) {
    List<String> printed = line.printed();
    return !printed.isEmpty()
        && printed.size() <= Heading.MOST_TEXTS
        && printed.stream().anyMatch(text -> Width.label(text).contains(key))
        && Heading.of(line, forms).filter(heading -> heading.key().equals(key)).isPresent();
  }

  /** The kinds of a section's lines, in their order. */
  static List<LineKind> kinds(Section section, TableForms forms) {
    var lines = new HeaderLines(section, forms);
    lines.notes();
    lines.columnNumbers();
    int row = lines.firstRow();
    int first = lines.kinds.subList(0, row).indexOf(HEADER);
    if (first >= 0) {
      lines.header(first, lines.kinds.subList(0, row).lastIndexOf(HEADER));
      lines.repeated(row);
    }
    return lines.kinds;
  }

  /** A sentence alone on its line is a note, and so are the further points of one. */
  private void notes() {
    boolean below = false;
    for (int i = 0; i < body.size(); i++) {
      List<String> printed = body.get(i).printed();
      if (printed.isEmpty()) {
        continue;
      }
      boolean table = body.get(i).place() != Line.Place.OUTSIDE;
      if (table && kinds.get(i) == DATA && printed.size() == 1) {
        String text = printed.getFirst();
        boolean point = below && (SENTENCE.matcher(text).find() || POINT.matcher(text).lookingAt());
        if (text.endsWith("。") || point) {
          kinds.set(i, NOTE);
        }
      }
      below = kinds.get(i) == NOTE;
    }
  }

  /** Column numbers stand right below a header. */
  private void columnNumbers() {
    LineKind above = DATA;
    for (int i = 0; i < body.size(); i++) {
      List<String> printed = body.get(i).printed();
      boolean below = above == HEADER || above == COLUMN_NUMBERS;
      if (below && kinds.get(i) != HEADER && ColumnNumbers.are(printed)) {
        kinds.set(i, COLUMN_NUMBERS);
      } else if (below && ColumnNumbers.follow(printed)) {
        kinds.set(i, HEADER);
      }
      if (!printed.isEmpty()) {
        above = kinds.get(i);
      }
    }
  }

  private int firstRow() {
    boolean header = false;
    for (int i = 0; i < body.size(); i++) {
      List<String> printed = body.get(i).printed();
      if (kinds.get(i) == DATA && isRow(printed)) {
        return i;
      }
      if (kinds.get(i) == HEADER && header && isLine(printed)) {
        kinds.set(i, DATA);
        return i;
      }
      header |= kinds.get(i) == HEADER && printed.size() > 1;
    }
    return body.size();
  }

  /** Whether a line prints nothing but the label of a line that tables of this title have. */
  private boolean isLine(List<String> printed) {
    return printed.size() == 1
        && possible.stream()
            .anyMatch(
                form ->
                    form.layout() instanceof TableForm.Layout.Lines lines
                        && lines.names(Width.label(LineLabel.of(printed.getFirst()).line())));
  }

  private static boolean isRow(List<String> printed) {
    return RowLabels.isTotal(printed.getFirst())
        || printed.stream()
            .anyMatch(
                text ->
                    AmountText.isNumber(text)
                        || CODE_START.matcher(Width.halved(text)).matches()
                        || !LineLabel.of(text).ordinal().isEmpty());
  }

  private void header(int first, int last) {
    for (int i = 0; i < last; i++) {
      Line line = body.get(i);
      if (kinds.get(i) != DATA) {
        continue;
      }
      if (signsUnit(line)) {
        kinds.set(i, UNIT);
      } else if (line.printed().size() == 1 && i < first) {
        if (SUBTITLE.matcher(line.joined()).matches()) {
          kinds.set(i, YEAR);
        }
      } else if (isLabels(line)) {
        kinds.set(i, HEADER);
      }
    }
  }

  /** 编制单位：… │ 单位：万元 in the first rows of the table itself. */
  private static boolean signsUnit(Line line) {
    return line.printed().stream().anyMatch(PrintedUnit::isSigned);
  }

  private boolean isOwn(List<String> printed) {
    return printed.stream().anyMatch(text -> forms.isLabelOf(form, Width.label(text)));
  }

  private static boolean isLabels(Line line) {
    return line.place() != Line.Place.OUTSIDE
        && line.printed().stream()
            .noneMatch(text -> text.length() > LONGEST_LABEL || SENTENCE.matcher(text).find());
  }

  /**
   * The header of a further page, or what stands above it there. What is a label in another form
   * (结余分配) is a row here.
   */
  private void repeated(int row) {
    Set<List<String>> header = new HashSet<>();
    Set<String> above = new HashSet<>();
    for (int i = 0; i < row; i++) {
      if (kinds.get(i) == HEADER) {
        header.add(body.get(i).printed());
      } else if (kinds.get(i) == UNIT || kinds.get(i) == YEAR || kinds.get(i) == NOTE) {
        above.add(body.get(i).joined());
      }
    }
    for (int i = row; i < body.size(); i++) {
      List<String> printed = body.get(i).printed();
      boolean again = header.contains(printed);
      if (kinds.get(i) == HEADER && !again && (printed.size() == 1 || !isOwn(printed))) {
        kinds.set(i, DATA);
      } else if (kinds.get(i) == DATA && header.contains(body.get(i).printed())) {
        kinds.set(i, HEADER);
      } else if (kinds.get(i) == DATA && above.contains(body.get(i).joined())) {
        kinds.set(i, YEAR);
      }
    }
  }
}
