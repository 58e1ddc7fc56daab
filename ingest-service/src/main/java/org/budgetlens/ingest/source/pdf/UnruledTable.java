package org.budgetlens.ingest.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Line.Place;

/**
 * A table without rulings, found by where its figures stand: the second way, for pages that have no
 * ruled table. Lines with figures say where the columns are; the labels above take the columns they
 * stand over; a line without figures between them continues a wrapped name.
 */
final class UnruledTable {
  /** A wider gap, in font sizes, separates cells. */
  private static final double APART = 0.8;

  /** A table has at least this many lines with figures. */
  private static final int FEWEST = 2;

  /** A header stands within this many lines above the first figures. */
  private static final int HEADER = 4;

  private static final int LONGEST_CELL = 60;
  private static final Pattern FIGURE =
      Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");

  /** 2010301-行政运行: no page number, and no label. */
  private static final Pattern CODED = Pattern.compile("\\d{3,}\\s*[-—–]\\s*\\D.*");

  /** Stands in the middle of all the text columns together. */
  private static final Pattern TOTAL = Pattern.compile("[合总小]\\s*计");

  private static final Pattern SENTENCE = Pattern.compile("[。；，]");

  /** A table's number, title or unit. */
  private static final Pattern BEGINS =
      Pattern.compile(".{0,60}表\\s*(?:[(（][^()（）]{1,20}[)）])?|.{0,60}单位\\s*[:：].*元");

  private static final int MOST_TITLES = 3;
  private static final Pattern NO_LABEL = Pattern.compile(".*(?:[:：]|表$).*");

  /** Text that stands together. */
  private record Segment(String text, Box box) {
    boolean isFigure() {
      return FIGURE.matcher(text).matches();
    }
  }

  private final int page;
  private final List<List<Segment>> lines = new ArrayList<>();
  private final List<double[]> columns = new ArrayList<>();

  private UnruledTable(int page, List<List<Word>> words) {
    this.page = page;
    words.forEach(line -> lines.add(segments(line)));
  }

  /**
   * The lines of a page with those of its table in columns; the given lines where there is none.
   *
   * @param words words by line, from top to bottom
   * @param plain the same lines without columns
   * @param continued the columns of the page before, for a page with too few figures of its own
   */
  static Result read(int page, List<List<Word>> words, List<Line> plain, List<double[]> continued) {
    var read = new ArrayList<Line>();
    List<double[]> columns = continued;
    for (int from = 0; from < words.size(); ) {
      int to = next(words, from);
      var table = new UnruledTable(page, words.subList(from, to));
      read.addAll(table.lines(plain.subList(from, to), columns));
      columns = table.columns;
      from = to;
    }
    return new Result(read, columns);
  }

  /** Where the next table begins: at its number, title or unit, below lines of another. */
  private static int next(List<List<Word>> words, int from) {
    int at = from;
    while (at < words.size() && begins(words.get(at))) {
      at++;
    }
    while (at < words.size() && !begins(words.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean begins(List<Word> words) {
    List<Segment> line = segments(words);
    return line.size() <= MOST_TITLES
        && line.stream().noneMatch(Segment::isFigure)
        && line.stream().anyMatch(segment -> BEGINS.matcher(segment.text()).matches());
  }

  /**
   * What came of a page.
   *
   * @param lines its lines
   * @param columns left and right ends of the columns, which may continue on the next page
   */
  record Result(List<Line> lines, List<double[]> columns) {}

  private static List<Segment> segments(List<Word> line) {
    var segments = new ArrayList<Segment>();
    var together = new ArrayList<Word>();
    Box box = null;
    for (Word word : line) {
      if (word.text().isBlank()) {
        continue;
      }
      if (box != null && word.box().left() - box.right() > APART * word.size()) {
        segments.add(new Segment(Words.line(together).strip(), box));
        together.clear();
        box = null;
      }
      together.add(word);
      box = box == null ? word.box() : box.and(word.box());
    }
    if (box != null) {
      segments.add(new Segment(Words.line(together).strip(), box));
    }
    return segments;
  }

  private List<Line> lines(List<Line> plain, List<double[]> continued) {
    int first = -1;
    int last = -1;
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (hasFigures(lines.get(i))) {
        first = first < 0 ? i : first;
        last = i;
        count++;
      }
    }
    if (count == 0 || (count < FEWEST && continued.isEmpty())) {
      return plain;
    }
    if (count < FEWEST) {
      columns.addAll(continued);
    } else {
      findColumns(first, last);
    }
    if (columns.size() < 2) {
      columns.clear();
      return plain;
    }
    while (first > 0 && isRowWithoutFigures(lines.get(first - 1))) {
      first--;
    }
    while (last + 1 < lines.size() && isRowWithoutFigures(lines.get(last + 1))) {
      last++;
    }
    int header = headerStart(first);
    var read = new ArrayList<Line>(plain.subList(0, header));
    headerRows(header, first, read);
    rows(first, last, read);
    read.addAll(plain.subList(last + 1, plain.size()));
    return read;
  }

  private static boolean hasFigures(List<Segment> line) {
    return line.size() > 1
        && line.stream().anyMatch(Segment::isFigure)
        && line.stream()
            .noneMatch(s -> s.text().length() > LONGEST_CELL || SENTENCE.matcher(s.text()).find());
  }

  /** A code with its name and no amounts, at the top or bottom of a page: a row all the same. */
  private static boolean isRowWithoutFigures(List<Segment> line) {
    return CODED.matcher(line.getFirst().text()).matches()
        && line.stream()
            .noneMatch(s -> s.text().length() > LONGEST_CELL || SENTENCE.matcher(s.text()).find());
  }

  private void findColumns(int first, int last) {
    var intervals = new ArrayList<double[]>();
    for (int i = first; i <= last; i++) {
      if (hasFigures(lines.get(i))) {
        for (Segment segment : lines.get(i)) {
          if (!TOTAL.matcher(segment.text()).matches()) {
            intervals.add(new double[] {segment.box().left(), segment.box().right()});
          }
        }
      }
    }
    intervals.sort(java.util.Comparator.comparingDouble(interval -> interval[0]));
    for (double[] interval : intervals) {
      if (!columns.isEmpty() && interval[0] <= columns.getLast()[1]) {
        columns.getLast()[1] = Math.max(columns.getLast()[1], interval[1]);
      } else {
        columns.add(interval.clone());
      }
    }
  }

  private int headerStart(int first) {
    int start = first;
    while (start > 0
        && first - start < HEADER
        && lines.get(start - 1).stream()
            .noneMatch(
                s ->
                    NO_LABEL.matcher(s.text()).matches()
                        || SENTENCE.matcher(s.text()).find()
                        || s.text().length() > LONGEST_CELL)) {
      start--;
    }
    return start;
  }

  /**
   * A label takes the column it stands over. One with labels below it is a group's, and stands in
   * the middle of the columns it takes.
   */
  private void headerRows(int from, int to, List<Line> read) {
    for (int i = from; i < to; i++) {
      List<Segment> labels = lines.get(i);
      int[] owner = new int[columns.size()];
      Arrays.fill(owner, -1);
      for (int label = 0; label < labels.size(); label++) {
        int[] range = range(labels, label, i + 1, to);
        Arrays.fill(owner, range[0], range[1] + 1, label);
      }
      var cells = new ArrayList<Cell>();
      for (int column = 0; column < owner.length; column++) {
        boolean continues = column > 0 && owner[column] >= 0 && owner[column] == owner[column - 1];
        String text = owner[column] < 0 || continues ? "" : labels.get(owner[column]).text();
        cells.add(new Cell(text, place(i), continues ? Cell.Extent.LEFT : Cell.Extent.OWN));
      }
      read.add(new Line(place(i), cells, Place.POSITIONED));
    }
  }

  /** The first and last column of a label, in a header whose further lines are given. */
  private int[] range(List<Segment> labels, int label, int below, int to) {
    Box box = labels.get(label).box();
    int first = -1;
    int last = -1;
    for (int column = 0; column < columns.size(); column++) {
      if (overlap(box, columns.get(column)) > 0) {
        first = first < 0 ? column : first;
        last = column;
      }
    }
    if (first < 0) {
      first = last = nearest(box.centreX());
    }
    if (!hasLabelBelow(below, to, first) || !hasLabelBelow(below, to, last)) {
      return new int[] {first, last};
    }
    int[] best = {first, last};
    for (int left = first; left >= 0 && isFree(labels, label, left, below, to); left--) {
      for (int right = last;
          right < columns.size() && isFree(labels, label, right, below, to);
          right++) {
        if (offCentre(box, left, right) < offCentre(box, best[0], best[1]) - 1) {
          best = new int[] {left, right};
        }
      }
    }
    return best;
  }

  private boolean isFree(List<Segment> labels, int label, int column, int below, int to) {
    int over = over(labels, column);
    return (over < 0 || over == label) && hasLabelBelow(below, to, column);
  }

  private double offCentre(Box box, int left, int right) {
    return Math.abs(box.centreX() - (columns.get(left)[0] + columns.get(right)[1]) / 2);
  }

  private boolean hasLabelBelow(int from, int to, int column) {
    for (int i = from; i < to; i++) {
      if (over(lines.get(i), column) >= 0) {
        return true;
      }
    }
    return false;
  }

  private int over(List<Segment> labels, int column) {
    for (int i = 0; i < labels.size(); i++) {
      if (overlap(labels.get(i).box(), columns.get(column)) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static double overlap(Box box, double[] column) {
    return Math.min(box.right(), column[1]) - Math.max(box.left(), column[0]);
  }

  private int nearest(double x) {
    int nearest = 0;
    for (int column = 1; column < columns.size(); column++) {
      if (distance(x, columns.get(column)) < distance(x, columns.get(nearest))) {
        nearest = column;
      }
    }
    return nearest;
  }

  private static double distance(double x, double[] column) {
    return Math.max(0, Math.max(column[0] - x, x - column[1]));
  }

  private void rows(int first, int last, List<Line> read) {
    int start = first;
    for (int i = first; i <= last; i++) {
      boolean nextIsRow = i == last || hasFigures(lines.get(i + 1)) || !continuesName(i + 1);
      if (nextIsRow) {
        read.add(row(start, i));
        start = i + 1;
      }
    }
  }

  /** Whether a line is the rest of a wrapped name: one text in a column that is no code. */
  private boolean continuesName(int line) {
    List<Segment> segments = lines.get(line);
    return segments.size() == 1 && !Character.isDigit(segments.getFirst().text().charAt(0));
  }

  private Line row(int from, int to) {
    String[] texts = new String[columns.size()];
    Box[] boxes = new Box[columns.size()];
    for (int i = from; i <= to; i++) {
      for (Segment segment : lines.get(i)) {
        int column = best(segment.box());
        String before = texts[column];
        Box box = boxes[column];
        texts[column] = before == null ? segment.text() : before + segment.text();
        boxes[column] = box == null ? segment.box() : box.and(segment.box());
      }
    }
    var cells = new ArrayList<Cell>();
    for (int column = 0; column < texts.length; column++) {
      String text = texts[column];
      Box box = boxes[column];
      Source source = box == null ? place(from) : box.on(page);
      cells.add(new Cell(text == null ? "" : text, source, Cell.Extent.OWN));
    }
    return new Line(box(from, to).on(page), cells, Place.POSITIONED);
  }

  private int best(Box box) {
    int best = -1;
    for (int column = 0; column < columns.size(); column++) {
      if (best < 0 || overlap(box, columns.get(column)) > overlap(box, columns.get(best))) {
        best = column;
      }
    }
    return best;
  }

  private Source place(int line) {
    return box(line, line).on(page);
  }

  private Box box(int from, int to) {
    Box box = lines.get(from).getFirst().box();
    for (int i = from; i <= to; i++) {
      for (Segment segment : lines.get(i)) {
        box = box.and(segment.box());
      }
    }
    return box;
  }
}
