package org.budgetlens.audit.evaluate;

import java.util.List;
import org.budgetlens.audit.evaluate.Parts.Part;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.Relation;
import org.budgetlens.contracts.audit.Subject;

/** A finding whose evidence may still have to be collected. */
sealed interface OpenFinding {
  /** What it is about. */
  Subject subject();

  /** The left side's evidence. */
  Evidence left();

  /** The right side's evidence. */
  Evidence right();

  /** What should hold. */
  Relation relation();

  /** The finding in a sentence. */
  Localized message(ComparedSide leftSide, ComparedSide rightSide);

  /**
   * Two sums of money that differ.
   *
   * @param subject what it is about
   * @param place where it stands, in words
   * @param left the left side's evidence
   * @param right the right side's evidence
   * @param leftParts the left side's arithmetic
   * @param rightParts the right side's arithmetic
   */
  record Sums(
      Subject subject,
      Localized place,
      Evidence left,
      Evidence right,
      List<Summand> leftParts,
      List<Summand> rightParts)
      implements OpenFinding {
    @Override
    public Relation relation() {
      return Relation.EQUAL;
    }

    @Override
    public Localized message(ComparedSide leftSide, ComparedSide rightSide) {
      return Sentences.finding(this, leftSide, rightSide);
    }
  }

  /**
   * Anything else.
   *
   * @param subject what it is about
   * @param relation what should hold
   * @param left the left side's evidence
   * @param right the right side's evidence
   * @param message the finding in a sentence
   */
  record Told(Subject subject, Relation relation, Evidence left, Evidence right, Localized message)
      implements OpenFinding {
    @Override
    public Localized message(ComparedSide leftSide, ComparedSide rightSide) {
      return message;
    }
  }

  /** A summand as people read it. */
  record Summand(int sign, Localized label, int cells, long fen) {
    static Summand of(Part part, Localized label) {
      return new Summand(part.sign(), label, part.figure().cells(), part.figure().fen());
    }
  }
}
