package org.budgetlens.classify.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a code is called in a period.
 *
 * @param code the digits
 * @param name the official name
 * @param level 类, 款, 项 or local
 * @param parent the code one level up; null for a 类
 * @param period the years in which this is so; the periods of one code never overlap
 * @param aliases other names in use, as printed
 * @param comparableName {@code name} as {@link Names} compares it
 * @param comparableAliases {@code aliases} as {@link Names} compares them
 */
public record CatalogEntry(
    String code,
    String name,
    Level level,
    @Nullable String parent,
    Period period,
    List<String> aliases,
    String comparableName,
    Set<String> comparableAliases) {

  public CatalogEntry {
    aliases = List.copyOf(aliases);
    comparableAliases = Set.copyOf(comparableAliases);
  }

  /** An entry with its names prepared for comparison. */
  public static CatalogEntry of(
      String code,
      String name,
      Level level,
      @Nullable String parent,
      Period period,
      List<String> aliases) {
    return new CatalogEntry(
        code,
        name,
        level,
        parent,
        period,
        aliases,
        Names.normalize(name),
        aliases.stream().map(Names::normalize).collect(Collectors.toUnmodifiableSet()));
  }

  /** How a printed name relates to this entry's names. */
  public NameMatch match(String printed) {
    if (printed.equals(name)) {
      return NameMatch.OFFICIAL;
    }
    String comparable = Names.normalize(printed);
    if (comparable.equals(comparableName)) {
      return NameMatch.OFFICIAL;
    }
    return comparableAliases.contains(comparable) ? NameMatch.ALIAS : NameMatch.OTHER;
  }

  /** How a printed name relates to an entry. */
  public enum NameMatch {
    OFFICIAL,
    ALIAS,
    OTHER
  }
}
