package org.budgetlens.query.view;

import java.util.List;
import org.budgetlens.contracts.code.CodeKind;

/** What the rows of a view stand for. */
public sealed interface Dimension {
  /** The summaries it is made from. */
  Grouping grouping();

  /**
   * Codes of a classification, or what they begin with.
   *
   * @param kind the classification
   * @param digits how many digits: 3 for 类, 5 for 款, 7 for 项
   */
  record Codes(Grouping grouping, CodeKind kind, int digits) implements Dimension {
    /** The part of a code that is shown; all of it where it is shorter. */
    String of(String code) {
      return code.substring(0, Math.min(digits, code.length()));
    }

    /** Name of the filter of rows that finds a code. */
    String filter() {
      return switch (kind) {
        case FUNCTION -> "function";
        case GOVERNMENT -> "government";
        case DEPARTMENT -> "departmentCode";
        case ORGANISATION -> "organisation";
        case INCOME_SOURCE -> "incomeSource";
        case PURCHASED_SERVICE -> "purchasedService";
      };
    }
  }

  /**
   * Texts such as 02-政府履职辅助性服务, from coarse to fine.
   *
   * @param columns names of the text columns
   */
  record Texts(Grouping grouping, List<String> columns) implements Dimension {
    public Texts {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Amount columns of a table, which are parts of its total.
   *
   * @param parts the parts, in the order they are shown
   */
  record Parts(Grouping grouping, List<Part> parts) implements Dimension {
    public Parts {
      parts = List.copyOf(parts);
    }
  }

  /** Lines of a two-sided table. */
  record Lines(Grouping grouping) implements Dimension {}

  /** Functional class → government class → department class. */
  record Flow(Grouping grouping) implements Dimension {}
}
