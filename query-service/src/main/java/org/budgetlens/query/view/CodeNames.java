package org.budgetlens.query.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What codes of one classification are called. */
public final class CodeNames {
  /**
   * A name as a catalog or a document gives it.
   *
   * @param code the code
   * @param fiscalYear the year it is called so; 0 where unknown
   * @param official whether the catalog says so
   * @param name the name
   */
  public record Name(String code, int fiscalYear, boolean official, String name) {}

  // A catalog before a document, the newest year first, then any order that is always the same.
  private static final Comparator<Name> BEST_FIRST =
      Comparator.comparing(Name::official)
          .reversed()
          .thenComparing(Comparator.comparingInt(Name::fiscalYear).reversed())
          .thenComparing(Name::name);

  private final Map<String, String> names = new HashMap<>();

  /** The best name for each code. */
  public CodeNames(List<Name> all) {
    all.stream().sorted(BEST_FIRST).forEach(it -> names.putIfAbsent(it.code(), it.name()));
  }

  /** These names, and for other codes those of another classification. */
  CodeNames or(CodeNames other) {
    var both = new CodeNames(List.of());
    both.names.putAll(other.names);
    both.names.putAll(names);
    return both;
  }

  /** The name of a code, or null where nobody says. */
  public @Nullable String of(String code) {
    return names.get(code);
  }
}
