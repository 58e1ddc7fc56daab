package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;

/**
 * Running numbers (行次) of a two-sided table that has lost its columns. They stand between a label
 * and its amount, and could be taken for amounts.
 */
final class RunningNumbers {
  private static final Pattern RUNNING_NUMBER = Pattern.compile("\\d{1,3}");

  private final Set<Integer> next = new HashSet<>();

  private RunningNumbers() {}

  /** The lines of a table whose header prints 行次, without those numbers. */
  static List<Line> without(List<Line> lines) {
    var numbers = new RunningNumbers();
    return lines.stream().map(numbers::left).toList();
  }

  private Line left(Line line) {
    var words = new ArrayList<Cell>();
    boolean behindLabel = true;
    for (Piece piece : Piece.of(line)) {
      boolean first = behindLabel;
      behindLabel = !piece.isFigure();
      if (!piece.isFigure() || !isNext(piece.text(), first)) {
        words.add(new Cell(piece.text(), piece.source()));
      }
    }
    return new Line(line.source(), words);
  }

  /**
   * Whether a number continues one of the two columns of running numbers, or begins one.
   *
   * @param first whether it stands right behind a label: only there can a column begin
   */
  private boolean isNext(String text, boolean first) {
    if (!RUNNING_NUMBER.matcher(text).matches()) {
      return false;
    }
    int number = Integer.parseInt(text);
    boolean isNext = next.remove(number) || (first && next.size() < Side.values().length);
    if (isNext) {
      next.add(number + 1);
    }
    return isNext;
  }
}
