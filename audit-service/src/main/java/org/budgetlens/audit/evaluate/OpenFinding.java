package org.budgetlens.audit.evaluate;

import java.util.List;
import org.budgetlens.audit.evaluate.Parts.Part;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Subject;

/**
 * A finding whose evidence may still have to be collected.
 *
 * @param subject what it is about
 * @param place where it stands, in words
 * @param left the left side's evidence
 * @param right the right side's evidence
 * @param leftParts the left side's arithmetic
 * @param rightParts the right side's arithmetic
 */
record OpenFinding(
    Subject subject,
    Localized place,
    Evidence left,
    Evidence right,
    List<Summand> leftParts,
    List<Summand> rightParts) {
  /** A summand as people read it. */
  record Summand(int sign, Localized label, int cells, long fen) {
    static Summand of(Part part, Localized label) {
      return new Summand(part.sign(), label, part.figure().cells(), part.figure().fen());
    }
  }
}
