package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.List;

/**
 * A side of an identity.
 *
 * @param terms its summands, at least one
 */
public record Sum(List<Term> terms) {
  public Sum {
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("A sum has at least one summand");
    }
  }

  /**
   * One summand.
   *
   * @param sign +1 or −1
   * @param operand what is added
   */
  public record Term(int sign, Operand operand) {}

  /** What is added. */
  public sealed interface Operand {
    /**
     * A column or named selection of cells.
     *
     * @param name its name
     * @param optional whether a table or document may lack it, which then counts as nothing
     */
    record Cell(String name, boolean optional) implements Operand {}

    /** The first of some sums that is printed: {@code (vehicles or purchase + running)}. */
    record Either(List<Sum> alternatives) implements Operand {
      public Either {
        alternatives = List.copyOf(alternatives);
      }
    }
  }

  /** Every name in it, in the order of writing, alternatives included. */
  public List<Operand.Cell> cells() {
    var cells = new ArrayList<Operand.Cell>();
    for (Term term : terms) {
      switch (term.operand()) {
        case Operand.Cell cell -> cells.add(cell);
        case Operand.Either either ->
            either.alternatives().forEach(sum -> cells.addAll(sum.cells()));
      }
    }
    return cells;
  }
}
