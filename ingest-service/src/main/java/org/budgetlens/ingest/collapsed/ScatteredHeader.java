package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;

/**
 * The labels of a header whose text was recovered line by line: a label that is wrapped in its cell
 * stands in pieces before and behind words of the cells beside it ({@code 附属单位上缴│收入合计 … 其他收入│收入}),
 * and cells without a gap between them are one word. Every word that is no label by itself must be
 * a piece of one; the pieces of a label stand on lines below each other, and two labels do not
 * cross.
 */
final class ScatteredHeader {
  /** A label is wrapped over at most this many lines. */
  private static final int MOST_PIECES = 5;

  /** Lines of cells beside it that stand between two pieces of a label. */
  private static final int MOST_BETWEEN = 2;

  /** Longer texts are no label of any form. */
  private static final int LONGEST_LABEL = 40;

  /** Longer words are not labels without a gap between them. */
  private static final int LONGEST_WORD = 80;

  private static final int MOST_WAYS = 32;
  private static final int MOST_STEPS = 20_000;

  private static final Pattern ENDS_LIKE_CODES = Pattern.compile(".*(?:编码|代码|科目)");
  private static final Pattern CODES =
      Pattern.compile(
          "(?:(?:部门|政府)?(?:预算)?(?:支出)?(?:功能|经济)(?:分类)?)?科目(?:编码|代码)?|(?:预算)?单位(?:编码|代码)");

  /** Where a word stands. */
  record Place(int line, int word) {}

  /**
   * A label and where its pieces stand, from top to bottom.
   *
   * @param text the label
   * @param places one place a piece
   */
  record Label(String text, List<Place> places) {
    Label {
      places = List.copyOf(places);
    }

    /** Whether it stands left of another one on some line of both. */
    boolean leftOf(Label other) {
      return places.stream()
          .anyMatch(p -> other.places.stream().anyMatch(o -> p.line == o.line && p.word < o.word));
    }

    private boolean crosses(Label other) {
      return leftOf(other) && other.leftOf(this);
    }
  }

  private record Word(String text, Place place, boolean label) {}

  private final Predicate<String> isLabel;

  /** What has been asked already: pieces are put together in many ways. */
  private final Map<String, Boolean> asked;

  private final List<Word> words = new ArrayList<>();
  private final List<List<Label>> ways = new ArrayList<>();
  private int steps = MOST_STEPS;

  /** How words of cells without a gap between them may be taken apart. */
  private enum Gaps {
    PRINTED,
    /** Into labels: 合计基本支出. */
    BETWEEN_LABELS,
    /** Into labels and one piece of a label: 财政拨款收入事业单位. */
    BESIDE_PIECES
  }

  private ScatteredHeader(
      List<Line> header, Predicate<String> isLabel, Map<String, Boolean> asked, Gaps gaps) {
    this.isLabel = isLabel;
    this.asked = asked;
    for (int line = 0; line < header.size(); line++) {
      int word = 0;
      for (String printed : words(header.get(line))) {
        for (String text : apart(printed, gaps)) {
          words.add(new Word(text, new Place(line, word++), isWhole(Width.label(text))));
        }
      }
    }
  }

  /** The ways to put the words of a header together, none where some word stays unknown. */
  static List<List<Label>> ways(List<Line> header, Predicate<String> isLabel) {
    Map<String, Boolean> asked = new HashMap<>();
    for (Gaps gaps : Gaps.values()) {
      var found = new ScatteredHeader(header, isLabel, asked, gaps);
      found.cover(new BitSet(), new ArrayList<>());
      if (found.steps <= 0 || !found.ways.isEmpty()) {
        return found.steps > 0 ? List.copyOf(found.ways) : List.of();
      }
    }
    return List.of();
  }

  /** The words of a line; the characters of a spaced label are one (项 目). */
  private List<String> words(Line line) {
    var found = new ArrayList<String>();
    var spaced = new StringBuilder();
    for (Piece piece : Piece.of(line)) {
      if (piece.text().length() == 1) {
        spaced.append(piece.text());
      } else {
        flush(spaced, found);
        found.add(piece.text());
      }
    }
    flush(spaced, found);
    return found;
  }

  private void flush(StringBuilder spaced, List<String> found) {
    if (test(spaced.toString())) {
      found.add(spaced.toString());
    } else {
      spaced.chars().forEach(c -> found.add(String.valueOf((char) c)));
    }
    spaced.setLength(0);
  }

  /** Whether a text is a label. Asking counts as a step: there are many texts in a long header. */
  private boolean test(String text) {
    if (text.length() > LONGEST_LABEL || steps <= 0) {
      return false;
    }
    Boolean known = asked.get(text);
    if (known == null) {
      steps--;
      known = isLabel.test(Width.label(text));
      asked.put(text, known);
    }
    return known;
  }

  private List<String> apart(String word, Gaps gaps) {
    if (gaps == Gaps.PRINTED || word.length() < 3 || word.length() > LONGEST_WORD || test(word)) {
      return List.of(word);
    }
    List<String> whole = labels(word);
    if (!whole.isEmpty() || gaps == Gaps.BETWEEN_LABELS) {
      return whole.isEmpty() ? List.of(word) : whole;
    }
    for (int rest = 1; rest < word.length() - 1; rest++) {
      List<String> front = labels(word.substring(0, word.length() - rest));
      if (!front.isEmpty()) {
        var parts = new ArrayList<>(front);
        parts.add(word.substring(word.length() - rest));
        return parts;
      }
      List<String> back = labels(word.substring(rest));
      if (!back.isEmpty()) {
        var parts = new ArrayList<>(List.of(word.substring(0, rest)));
        parts.addAll(back);
        return parts;
      }
    }
    return List.of(word);
  }

  /** The fewest labels that make a word, none where it is not made of labels. */
  private List<String> labels(String word) {
    List<List<String>> made = new ArrayList<>();
    made.add(List.of());
    for (int end = 1; end <= word.length(); end++) {
      List<String> best = null;
      for (int begin = Math.max(0, end - LONGEST_LABEL); begin < end - 1; begin++) {
        List<String> before = made.get(begin);
        boolean reached = begin == 0 || !before.isEmpty();
        if (reached
            && (best == null || before.size() + 1 < best.size())
            && test(word.substring(begin, end))) {
          best = new ArrayList<>(before);
          best.add(word.substring(begin, end));
        }
      }
      made.add(best == null ? List.of() : best);
    }
    return made.getLast();
  }

  private void cover(BitSet used, List<Label> chosen) {
    if (steps-- <= 0 || ways.size() >= MOST_WAYS) {
      return;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).label() && !used.get(i)) {
        for (List<Integer> chain : chains(i, used)) {
          Label label = label(chain);
          if (chosen.stream().noneMatch(label::crosses)) {
            chain.forEach(used::set);
            chosen.add(label);
            cover(used, chosen);
            chosen.removeLast();
            chain.forEach(used::clear);
          }
        }
        return;
      }
    }
    take(used, chosen);
  }

  private void take(BitSet used, List<Label> chosen) {
    var all = new ArrayList<>(chosen);
    for (int i = 0; i < words.size(); i++) {
      if (!used.get(i)) {
        all.add(label(List.of(i)));
      }
    }
    all.sort(
        Comparator.comparingInt((Label label) -> label.places().getFirst().line())
            .thenComparingInt(label -> label.places().getFirst().word()));
    if (!ways.contains(all)) {
      ways.add(List.copyOf(all));
    }
  }

  private Label label(List<Integer> chain) {
    var text = new StringBuilder();
    chain.forEach(i -> text.append(words.get(i).text()));
    return new Label(
        Width.label(text.toString()), chain.stream().map(i -> words.get(i).place()).toList());
  }

  /** Whether pieces make a label; what ends like the label of codes must be such a label. */
  private boolean isWhole(String text) {
    return test(text)
        && (!ENDS_LIKE_CODES.matcher(text).matches() || CODES.matcher(text).matches());
  }

  /** The labels that a word can be a piece of. */
  private List<List<Integer>> chains(int word, BitSet used) {
    var found = new ArrayList<List<Integer>>();
    for (int first = 0; first <= word; first++) {
      if (!used.get(first)) {
        extend(new ArrayList<>(List.of(first)), word, used, found);
      }
    }
    return found;
  }

  private void extend(List<Integer> chain, int word, BitSet used, List<List<Integer>> out) {
    if (steps-- <= 0) {
      return;
    }
    if (chain.size() > 1 && chain.contains(word) && isWhole(label(chain).text())) {
      out.add(List.copyOf(chain));
    }
    if (chain.size() == MOST_PIECES || length(chain) > LONGEST_LABEL) {
      return;
    }
    int line = words.get(chain.getLast()).place().line();
    for (int next = chain.getLast() + 1; next < words.size(); next++) {
      int below = words.get(next).place().line();
      if (below > line + 1 + MOST_BETWEEN || (next > word && !chain.contains(word))) {
        return;
      }
      if (below > line && !used.get(next)) {
        chain.add(next);
        extend(chain, word, used, out);
        chain.removeLast();
      }
    }
  }

  private int length(List<Integer> chain) {
    return chain.stream().mapToInt(i -> words.get(i).text().length()).sum();
  }

  /** The texts of labels. */
  static List<String> texts(List<Label> labels) {
    return labels.stream().map(Label::text).toList();
  }
}
