package org.budgetlens.classify.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.budgetlens.contracts.catalog.CatalogItem;
import org.budgetlens.contracts.catalog.CatalogLevel;
import org.budgetlens.contracts.catalog.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * What a code is called in a period, ready to be compared.
 *
 * @param item the catalog's item
 * @param period the years in which this is so; the periods of one code never overlap
 * @param comparableName the official name as {@link Names} compares it
 * @param comparableAliases its other names as {@link Names} compares them
 */
public record CatalogEntry(
    CatalogItem item, Period period, String comparableName, Set<String> comparableAliases) {

  public CatalogEntry {
    comparableAliases = Set.copyOf(comparableAliases);
  }

  /** An entry with its names prepared for comparison. */
  public static CatalogEntry of(CatalogItem item) {
    return new CatalogEntry(
        item,
        new Period(item.from(), item.to()),
        Names.normalize(item.name()),
        item.aliases().stream().map(Names::normalize).collect(Collectors.toUnmodifiableSet()));
  }

  public String code() {
    return item.code();
  }

  public String name() {
    return item.name();
  }

  public CatalogLevel level() {
    return item.level();
  }

  public @Nullable String parent() {
    return item.parent();
  }

  /** How sure the catalog is of this entry. */
  public Confidence confidence() {
    return Objects.requireNonNullElse(item.confidence(), Confidence.HIGH);
  }

  /** The same entry with more names. */
  CatalogEntry withAliases(List<String> more) {
    var aliases = new ArrayList<>(item.aliases());
    more.stream().filter(alias -> !aliases.contains(alias)).forEach(aliases::add);
    return of(
        new CatalogItem(
            item.code(),
            item.name(),
            item.level(),
            item.parent(),
            item.from(),
            item.to(),
            aliases,
            item.confidence()));
  }

  /** How a printed name relates to this entry's names. */
  public NameMatch match(String printed) {
    if (printed.equals(item.name())) {
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
