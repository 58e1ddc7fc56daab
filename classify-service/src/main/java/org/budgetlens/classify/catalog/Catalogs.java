package org.budgetlens.classify.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.catalog.ActiveEdition;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.CatalogItem;
import org.budgetlens.contracts.catalog.CatalogOrigin;
import org.budgetlens.contracts.catalog.YearRange;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/** All catalogs in force in one generation. Immutable. */
public final class Catalogs {
  private final int generation;
  private final Map<CodeKind, List<InForce>> byKind;
  private final EconomicPairs economicPairs;

  private Catalogs(
      int generation, Map<CodeKind, List<InForce>> byKind, EconomicPairs economicPairs) {
    this.generation = generation;
    this.byKind = new EnumMap<>(byKind);
    this.economicPairs = economicPairs;
  }

  /**
   * The catalogs of a generation.
   *
   * @param editions finds an edition by kind and id; must know all that the generation names
   */
  public static Catalogs of(
      CatalogGeneration generation, EditionFinder editions, EconomicPairs economicPairs) {
    var byKind = new EnumMap<CodeKind, List<InForce>>(CodeKind.class);
    for (ActiveEdition active : generation.editions()) {
      if (active.origin() != CatalogOrigin.DECISIONS) {
        CatalogEdition edition = editions.find(active.kind(), active.edition());
        // The last counts, so it is asked first.
        byKind
            .computeIfAbsent(active.kind(), kind -> new ArrayList<>())
            .addFirst(new InForce(active.years(), active.edition(), catalog(edition)));
      }
    }
    for (ActiveEdition active : generation.editions()) {
      if (active.origin() == CatalogOrigin.DECISIONS) {
        List<CatalogItem> decided = editions.find(active.kind(), active.edition()).items();
        byKind
            .getOrDefault(active.kind(), List.of())
            .replaceAll(inForce -> inForce.with(active.edition(), decided));
      }
    }
    return new Catalogs(generation.generation(), byKind, economicPairs);
  }

  private static Catalog catalog(CatalogEdition edition) {
    return Catalog.of(
        edition.items(),
        edition.origin() == CatalogOrigin.UPLOADED
            ? Completeness.FULL
            : BuiltInCatalogs.completeness(edition.kind()));
  }

  /** The generation these are the catalogs of. */
  public int generation() {
    return generation;
  }

  /**
   * The catalog in force for a kind of code in a fiscal year.
   *
   * @param year null where unknown: then it is the one that is meant for all years
   */
  public Optional<Catalog> of(CodeKind kind, @Nullable Integer year) {
    InForce found = inForce(kind, year);
    return found == null ? Optional.empty() : Optional.of(found.catalog());
  }

  /** Which government economic codes go with which department economic codes. */
  public EconomicPairs economicPairs() {
    return economicPairs;
  }

  /** The ids of the editions in force in a fiscal year, by kind. */
  public Map<CodeKind, String> editions(@Nullable Integer year) {
    var ids = new EnumMap<CodeKind, String>(CodeKind.class);
    for (CodeKind kind : byKind.keySet()) {
      InForce found = inForce(kind, year);
      if (found != null) {
        ids.put(kind, found.edition());
      }
    }
    return ids;
  }

  /** What documents of a fiscal year are resolved against, e.g. 2026; undated without a year. */
  public static String editionOf(@Nullable Integer fiscalYear) {
    return fiscalYear == null ? "undated" : fiscalYear.toString();
  }

  private @Nullable InForce inForce(CodeKind kind, @Nullable Integer year) {
    for (InForce candidate : byKind.getOrDefault(kind, List.of())) {
      if (year == null
          ? candidate.years().equals(YearRange.ALWAYS)
          : candidate.years().contains(year)) {
        return candidate;
      }
    }
    return null;
  }

  /** Finds editions. */
  public interface EditionFinder {
    /**
     * The edition of a kind with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    CatalogEdition find(CodeKind kind, String edition);
  }

  private record InForce(YearRange years, String edition, Catalog catalog) {
    InForce with(String decisions, List<CatalogItem> decided) {
      return new InForce(years, edition + "+" + decisions, catalog.with(decided));
    }
  }
}
