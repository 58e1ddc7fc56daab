package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.audit.pack.Explained;
import org.budgetlens.audit.pack.Identity;
import org.budgetlens.audit.pack.Identity.Blank;

/** What came of one identity in one row, table or document. */
sealed interface Judgement {
  /** Nothing is printed that it could be judged by, or it is not meant here. */
  record Skipped() implements Judgement {}

  /** A name it needs is not there, or a needed cell is blank. */
  record Lacking(List<String> names, boolean cellBlank) implements Judgement {}

  record Equal() implements Judgement {}

  record Rounding() implements Judgement {}

  /** The difference is expected. */
  record Accounted(Parts left, Parts right, Parts bound, Explained explanation)
      implements Judgement {}

  record Different(Parts left, Parts right) implements Judgement {}

  /** Judges an identity. */
  static Judgement of(Identity identity, Figures figures) {
    Parts left = Parts.of(identity.left(), figures);
    Parts right = Parts.of(identity.right(), figures);
    int leftCells = left.cells();
    int rightCells = right.cells();
    if (leftCells == 0 && rightCells == 0) {
      return new Skipped();
    }
    if (!left.missing().isEmpty() || !right.missing().isEmpty()) {
      var names = new ArrayList<>(left.missing());
      names.addAll(right.missing());
      return new Lacking(names, false);
    }
    if (leftCells == 0 || rightCells == 0) {
      Blank meaning = leftCells == 0 ? identity.leftBlank() : identity.rightBlank();
      Parts blank = leftCells == 0 ? left : right;
      Parts printed = leftCells == 0 ? right : left;
      if (meaning == Blank.SKIP) {
        return new Skipped();
      }
      if (meaning == Blank.INSUFFICIENT && printed.fen() != 0) {
        return new Lacking(blank.blanks(), true);
      }
    }
    return compare(identity, left, right, figures);
  }

  private static Judgement compare(Identity identity, Parts left, Parts right, Figures figures) {
    return switch (Intervals.compare(left.fen(), left.step(), right.fen(), right.step())) {
      case EQUAL -> new Equal();
      case ROUNDING -> new Rounding();
      case DIFFERENT -> {
        Explained explanation = identity.explained();
        yield explanation == null
            ? new Different(left, right)
            : explain(explanation, left, right, figures);
      }
    };
  }

  private static Judgement explain(
      Explained explanation, Parts left, Parts right, Figures figures) {
    Parts bound = Parts.of(explanation.atMost(), figures);
    if (!bound.missing().isEmpty()) {
      return new Lacking(bound.missing(), false);
    }
    long difference = Math.subtractExact(left.fen(), right.fen());
    long steps = Math.addExact(Math.addExact(left.step(), right.step()), bound.step());
    boolean fits = difference > 0 && difference <= Math.addExact(bound.fen(), steps / 2);
    return fits ? new Accounted(left, right, bound, explanation) : new Different(left, right);
  }
}
