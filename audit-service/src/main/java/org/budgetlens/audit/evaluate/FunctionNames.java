package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.budgetlens.audit.pack.RowNames;
import org.budgetlens.contracts.audit.PrintedText;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/** The functional codes that a document prints, by their names. */
final class FunctionNames {
  private static final int CLASS = 3;
  private static final int SECTION = 5;
  private static final int ITEM = 7;

  private final Map<String, String> names = new TreeMap<>();

  void read(BudgetRow row) {
    Code code = row.code(CodeKind.FUNCTION);
    if (code != null) {
      String name = code.catalogName() == null ? code.name() : code.catalogName();
      if (name != null) {
        names.putIfAbsent(code.code(), PrintedText.plain(name));
      }
    }
  }

  /** The code that a sentence speaks of; null if it speaks of none, or of one of several. */
  @Nullable String code(BudgetRow fact) {
    String item = text(fact, "item");
    if (item.isEmpty()) {
      String subject = text(fact, "subject").replaceFirst("[(（]类[)）]$", "");
      return only(CLASS, subject, "", "");
    }
    return only(ITEM, item, text(fact, "class"), text(fact, "section"));
  }

  /**
   * How a sentence names an item, and how the catalog does.
   *
   * @param code the item's code
   * @param printed 类, 款 and 项 as printed
   * @param official 类, 款 and 项 of the catalog, as far as the document prints them
   */
  record Path(String code, String printed, String official) {
    boolean right() {
      return printed.equals(official);
    }
  }

  /** The path of a sentence; null where the item, or a level above it, is not known. */
  @Nullable Path path(BudgetRow fact) {
    String item = text(fact, "item");
    String className = text(fact, "class");
    String section = text(fact, "section");
    String code = item.isEmpty() ? null : only(ITEM, item, className, "");
    if (code == null) {
      return null;
    }
    String above = names.get(code.substring(0, SECTION));
    String top = names.get(code.substring(0, CLASS));
    return above == null || top == null
        ? null
        : new Path(
            code, String.join("—", className, section, item), String.join("—", top, above, item));
  }

  private @Nullable String only(int digits, String name, String className, String section) {
    List<String> candidates = new ArrayList<>();
    names.forEach(
        (code, printed) -> {
          if (code.length() == digits
              && printed.equals(name)
              && agrees(code, CLASS, className)
              && agrees(code, SECTION, section)) {
            candidates.add(code);
          }
        });
    return candidates.size() == 1 ? candidates.getFirst() : null;
  }

  private boolean agrees(String code, int digits, String name) {
    String known = names.get(code.substring(0, Math.min(digits, code.length())));
    return name.isEmpty() || known == null || known.equals(name);
  }

  private static String text(BudgetRow row, String name) {
    return PrintedText.plain(RowNames.text(row, name));
  }
}
