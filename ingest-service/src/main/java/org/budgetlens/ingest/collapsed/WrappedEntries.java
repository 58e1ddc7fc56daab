package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.LineLabel;
import org.budgetlens.ingest.table.Sources;

/**
 * Takes the lines of a two-sided table apart into labels and figures, and puts wrapped labels
 * together: what stands alone above and below a line is the label that this line lacks, as cells
 * are centred ({@code 五、资源勘探工业信│62,000,000.00 …│息等支出}); what stands alone below a label that is not
 * finished goes on with it.
 */
final class WrappedEntries {
  /** 47,483,458一、社会保障和就业支出: the cells stand without a gap. */
  private static final Pattern GLUED =
      Pattern.compile("^(-?\\d[\\d,]*(?:\\.\\d+)?)([一二三四五六七八九十]{1,3}、.+)$");

  /** An ordinal with a blank behind it: 1. 一般公共预算. */
  private static final Pattern ORDINAL =
      Pattern.compile("(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[.．、]|[(（](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]");

  private static final Pattern CLASS = Pattern.compile("2\\d{2}");

  /** How labels of lines end. */
  private static final Pattern FINISHED =
      Pattern.compile(".*(?:收入|支出|预算|拨款|资金|结转|结余|合计|总计|小计|补助|余额|下年|[)）])$");

  /**
   * A line, or several that are one.
   *
   * @param source where they stand
   * @param text them as one text
   * @param lines how many they are
   * @param entries their labels and figures
   */
  record Entries(Source source, String text, int lines, List<SidedEntry> entries) {
    Entries {
      entries = List.copyOf(entries);
    }
  }

  private final List<Line> lines;
  private final Function<String, Optional<Side>> side;
  private final boolean coded;
  private final List<Entries> found = new ArrayList<>();

  private WrappedEntries(List<Line> lines, Function<String, Optional<Side>> side) {
    this.lines = lines;
    this.side = side;
    this.coded = printsCodes(lines);
  }

  /**
   * The labels and figures of lines.
   *
   * @param side whose label words say it is
   */
  static List<Entries> joined(List<Line> lines, Function<String, Optional<Side>> side) {
    var wrapped = new WrappedEntries(lines, side);
    for (int i = 0; i < lines.size(); ) {
      i += wrapped.around(i) || wrapped.alone(i) ? wrapped.found.getLast().lines() : 0;
    }
    return wrapped.found;
  }

  private boolean alone(int i) {
    found.add(entries(i, i + 1, entries(lines.get(i))));
    if (i + 1 < lines.size()) {
      goesOn(i);
    }
    return true;
  }

  /** Puts the next line behind the last label where that finishes it. */
  private void goesOn(int i) {
    List<SidedEntry> entries = new ArrayList<>(found.getLast().entries());
    String next = lone(i + 1);
    if (entries.isEmpty() || !goesOn(next)) {
      return;
    }
    SidedEntry last = entries.getLast();
    boolean begun = !last.label().isEmpty() && !FINISHED.matcher(last.label()).matches();
    if (begun && FINISHED.matcher(last.label() + next).matches() && !isWrappedAround(i + 1)) {
      entries.set(entries.size() - 1, new SidedEntry(last.label() + next, last.figures()));
      found.set(found.size() - 1, entries(i, i + 2, entries));
    }
  }

  private boolean isWrappedAround(int i) {
    return i + 2 < lines.size() && begins(lone(i)) && goesOn(lone(i + 2));
  }

  private boolean around(int i) {
    if (i + 2 >= lines.size() || !begins(lone(i)) || !goesOn(lone(i + 2))) {
      return false;
    }
    List<SidedEntry> middle = entries(lines.get(i + 1));
    Optional<List<SidedEntry>> together = together(lone(i) + lone(i + 2), middle);
    together.ifPresent(entries -> found.add(entries(i, i + 3, entries)));
    return together.isPresent();
  }

  private Optional<List<SidedEntry>> together(String label, List<SidedEntry> middle) {
    if (middle.isEmpty() || middle.stream().allMatch(entry -> entry.figures().isEmpty())) {
      return Optional.empty();
    }
    SidedEntry first = middle.getFirst();
    if (first.label().isEmpty()) {
      var entries = new ArrayList<>(middle);
      entries.set(0, new SidedEntry(label, first.figures()));
      return Optional.of(entries);
    }
    Optional<Side> of = side.apply(first.label());
    if (middle.size() > 1) {
      return Optional.empty();
    }
    if (of.equals(Optional.of(Side.EXPENDITURE))) {
      return Optional.of(List.of(new SidedEntry(label, List.of()), first));
    }
    if (first.figures().size() > 1) {
      return Optional.of(
          List.of(
              new SidedEntry(first.label(), first.figures().subList(0, 1)),
              new SidedEntry(label, first.figures().subList(1, first.figures().size()))));
    }
    return Optional.empty();
  }

  /** The only word of a line, empty where it prints others or a figure. */
  private String lone(int i) {
    List<Piece> pieces = Piece.of(lines.get(i));
    return pieces.size() == 1 && !pieces.getFirst().isFigure() ? pieces.getFirst().text() : "";
  }

  /** Whether a text is a label that goes on elsewhere. */
  private static boolean begins(String text) {
    return !LineLabel.of(text).ordinal().isEmpty() && !FINISHED.matcher(text).matches();
  }

  private static boolean goesOn(String text) {
    LineLabel label = LineLabel.of(text);
    return !text.isEmpty() && label.ordinal().isEmpty() && label.role(false) == LineRole.ITEM;
  }

  private Entries entries(int from, int to, List<SidedEntry> entries) {
    List<Line> all = lines.subList(from, to);
    return new Entries(
        Sources.all(all.stream().map(Line::source).toList()),
        String.join(" ", all.stream().map(Line::joined).toList()),
        all.size(),
        entries);
  }

  private List<SidedEntry> entries(Line line) {
    var entries = new ArrayList<SidedEntry>();
    String ordinal = "";
    List<Piece> pieces = Piece.of(line);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Matcher glued = GLUED.matcher(piece.text());
      if (coded && isCode(pieces, i)) {
        ordinal = piece.text() + " ";
      } else if (glued.matches()) {
        figure(glued.group(1), entries);
        entries.add(new SidedEntry(glued.group(2), List.of()));
      } else if (piece.isFigure()) {
        figure(piece.text(), entries);
      } else if (ORDINAL.matcher(piece.text()).matches()) {
        ordinal = piece.text();
      } else {
        entries.add(new SidedEntry(ordinal + piece.text(), List.of()));
        ordinal = "";
      }
    }
    return entries;
  }

  /** 221 住房保障支出: a class, and the name that follows it. */
  private static boolean isCode(List<Piece> pieces, int at) {
    return CLASS.matcher(pieces.get(at).text()).matches()
        && at + 1 < pieces.size()
        && !pieces.get(at + 1).isFigure()
        && LineLabel.of(pieces.get(at + 1).text()).ordinal().isEmpty();
  }

  /**
   * Whether a table prints classes before the names of its expenditure lines: several lines do, and
   * its amounts have decimals, which no code has.
   */
  private static boolean printsCodes(List<Line> lines) {
    List<List<Piece>> all = lines.stream().map(Piece::of).toList();
    boolean decimals =
        all.stream().flatMap(List::stream).anyMatch(p -> p.isFigure() && p.text().contains("."));
    long codes =
        all.stream()
            .filter(pieces -> IntStream.range(0, pieces.size()).anyMatch(at -> isCode(pieces, at)))
            .count();
    return decimals && codes > 1;
  }

  private static void figure(String figure, List<SidedEntry> entries) {
    if (entries.isEmpty()) {
      entries.add(new SidedEntry("", List.of()));
    }
    SidedEntry last = entries.removeLast();
    var figures = new ArrayList<>(last.figures());
    figures.add(figure);
    entries.add(new SidedEntry(last.label(), figures));
  }
}
