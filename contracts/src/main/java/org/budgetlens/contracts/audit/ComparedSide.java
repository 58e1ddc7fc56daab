package org.budgetlens.contracts.audit;

import java.util.List;
import org.budgetlens.contracts.Localized;

/**
 * One side of a comparison, with every cell it is made of.
 *
 * @param label what this side is
 * @param fen Σ sign × fen of the contributions, in 分
 * @param step Σ step of the contributions, in 分: the side stands for fen ± step ∕ 2
 * @param contributions every cell, in document order; empty for a side that is nothing, which is 0
 */
public record ComparedSide(Localized label, long fen, long step, List<Contribution> contributions) {
  public ComparedSide {
    contributions = List.copyOf(contributions);
  }

  /** A side that is the sum of cells. */
  public static ComparedSide of(Localized label, List<Contribution> contributions) {
    long fen = 0;
    long step = 0;
    for (Contribution part : contributions) {
      fen = Math.addExact(fen, Math.multiplyExact(part.sign(), part.fen()));
      step = Math.addExact(step, part.step());
    }
    return new ComparedSide(label, fen, step, contributions);
  }
}
