package org.budgetlens.query.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.code.CodeKind;

/**
 * What the codes of all classifications are called.
 *
 * @param names names by classification
 */
public record NameBook(Map<CodeKind, CodeNames> names) {
  private static final CodeNames NONE = new CodeNames(List.of());

  /** No code has a name. */
  public static final NameBook EMPTY = new NameBook(Map.of());

  public NameBook {
    names = names.isEmpty() ? Map.of() : new EnumMap<>(names);
  }

  CodeNames of(CodeKind kind) {
    return names.getOrDefault(kind, NONE);
  }

  /** Government and department economic codes never begin alike: 5 and 3. */
  CodeNames ofEconomic() {
    return of(CodeKind.GOVERNMENT).or(of(CodeKind.DEPARTMENT));
  }
}
