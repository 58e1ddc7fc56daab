package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.audit.pack.Sum;
import org.budgetlens.audit.pack.Sum.Operand;

/**
 * A side of an identity, resolved: which names it is made of in this row, table or document.
 *
 * @param parts the names with their signs and figures
 * @param missing names that it needs and that are not there
 */
record Parts(List<Part> parts, List<String> missing) {
  Parts {
    parts = List.copyOf(parts);
    missing = List.copyOf(missing);
  }

  /** One summand. */
  record Part(int sign, String name, Figure figure) {}

  static Parts of(Sum sum, Figures figures) {
    var parts = new ArrayList<Part>();
    var missing = new ArrayList<String>();
    for (Sum.Term term : sum.terms()) {
      switch (term.operand()) {
        case Operand.Cell cell -> {
          Figure figure = figures.of(cell.name());
          switch (figure.state()) {
            case PRESENT -> parts.add(new Part(term.sign(), cell.name(), figure));
            case ABSENT -> {
              if (!cell.optional()) {
                missing.add(cell.name());
              }
            }
            case AMBIGUOUS -> missing.add(cell.name());
          }
        }
        case Operand.Either either -> {
          Parts resolved = firstPrinted(either, figures);
          for (Part part : resolved.parts) {
            parts.add(new Part(term.sign() * part.sign(), part.name(), part.figure()));
          }
          missing.addAll(resolved.missing);
        }
      }
    }
    return new Parts(parts, missing);
  }

  /** The first alternative that is there and printed, else the first that is there. */
  private static Parts firstPrinted(Operand.Either either, Figures figures) {
    Parts blank = null;
    Parts first = null;
    for (Sum alternative : either.alternatives()) {
      Parts parts = of(alternative, figures);
      if (parts.missing.isEmpty() && parts.cells() > 0) {
        return parts;
      }
      if (blank == null && parts.missing.isEmpty()) {
        blank = parts;
      }
      if (first == null) {
        first = parts;
      }
    }
    if (blank != null) {
      return blank;
    }
    return first == null ? new Parts(List.of(), List.of()) : first;
  }

  /** How many cells are printed. */
  int cells() {
    int cells = 0;
    for (Part part : parts) {
      cells += part.figure.cells();
    }
    return cells;
  }

  long fen() {
    long fen = 0;
    for (Part part : parts) {
      fen = Math.addExact(fen, Math.multiplyExact(part.sign, part.figure.fen()));
    }
    return fen;
  }

  long step() {
    long step = 0;
    for (Part part : parts) {
      step = Math.addExact(step, part.figure.step());
    }
    return step;
  }

  /** The names that are there, but blank. */
  List<String> blanks() {
    return parts.stream().filter(part -> part.figure.cells() == 0).map(Part::name).toList();
  }
}
