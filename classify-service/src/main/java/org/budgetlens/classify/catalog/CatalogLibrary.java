package org.budgetlens.classify.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.budgetlens.contracts.catalog.ActiveEdition;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.CatalogRecord;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.catalog.YearRange;
import org.budgetlens.contracts.code.CodeKind;

/**
 * All editions, crosswalks and generations that are known, by their keys. Immutable: what becomes
 * known makes a new library.
 */
public final class CatalogLibrary {
  private final EconomicPairs pairs;
  private final Map<String, CatalogEdition> editions;
  private final Map<String, Crosswalk> crosswalks;
  private final TreeMap<Integer, CatalogGeneration> generations;
  private final CatalogGeneration newest;

  private CatalogLibrary(
      EconomicPairs pairs,
      Map<String, CatalogEdition> editions,
      Map<String, Crosswalk> crosswalks,
      TreeMap<Integer, CatalogGeneration> generations) {
    this.pairs = pairs;
    this.editions = editions;
    this.crosswalks = crosswalks;
    this.generations = generations;
    this.newest = newestComplete();
  }

  /** A library of nothing but what comes with the service. */
  public static CatalogLibrary of(BuiltInCatalogs builtIn) {
    var empty =
        new CatalogLibrary(
            builtIn.pairs(),
            Map.of(),
            Map.of(),
            new TreeMap<>(Map.of(0, new CatalogGeneration(0, List.of(), List.of(), null))));
    var entries = new ArrayList<CatalogRecord>(builtIn.editions());
    entries.addAll(builtIn.crosswalks());
    entries.add(builtIn.generation());
    return empty.with(entries);
  }

  /** This library with editions, crosswalks and generations added, or replaced under their keys. */
  public CatalogLibrary with(Collection<? extends CatalogRecord> entries) {
    var moreEditions = new HashMap<>(editions);
    var moreCrosswalks = new HashMap<>(crosswalks);
    var moreGenerations = new TreeMap<>(generations);
    for (CatalogRecord entry : entries) {
      switch (entry) {
        case CatalogEdition edition -> moreEditions.put(edition.key(), edition);
        case Crosswalk crosswalk -> moreCrosswalks.put(crosswalk.key(), crosswalk);
        case CatalogGeneration generation ->
            moreGenerations.put(generation.generation(), generation);
      }
    }
    return new CatalogLibrary(pairs, moreEditions, moreCrosswalks, moreGenerations);
  }

  /** The newest generation all of whose editions are known. */
  public CatalogGeneration newest() {
    return newest;
  }

  /** A generation; empty where it, or an edition of it, is not known. */
  public Optional<CatalogGeneration> generation(int number) {
    return Optional.ofNullable(generations.get(number)).filter(this::isComplete);
  }

  /** The fiscal years that some generation after the one and up to the other affects. */
  public List<YearRange> affected(int after, int upTo) {
    return generations.subMap(after, false, upTo, true).values().stream()
        .flatMap(generation -> generation.affected().stream())
        .distinct()
        .toList();
  }

  /**
   * The catalogs of a generation.
   *
   * @throws IllegalArgumentException if it is not known
   */
  public Catalogs catalogs(int number) {
    CatalogGeneration generation =
        generation(number)
            .orElseThrow(() -> new IllegalArgumentException("No such generation: " + number));
    return catalogs(generation);
  }

  /** The catalogs of a generation that need not have been published. */
  public Catalogs catalogs(CatalogGeneration generation) {
    return Catalogs.of(generation, this::required, pairs);
  }

  /** An edition; empty where there is none of this id. */
  public Optional<CatalogEdition> edition(CodeKind kind, String id) {
    return Optional.ofNullable(editions.get(kind.jsonName() + "/" + id));
  }

  /** Every edition, ordered by key. */
  public List<CatalogEdition> editions() {
    return List.copyOf(new TreeMap<>(editions).values());
  }

  /** Every crosswalk, ordered by key. */
  public List<Crosswalk> crosswalks() {
    return List.copyOf(new TreeMap<>(crosswalks).values());
  }

  /** Every generation, oldest first. */
  public List<CatalogGeneration> generations() {
    return List.copyOf(generations.values());
  }

  /** What is stored under a key of {@code budget.catalogs}. */
  public Optional<CatalogRecord> entry(String key) {
    return Optional.<CatalogRecord>ofNullable(editions.get(key))
        .or(() -> Optional.ofNullable(crosswalks.get(key)))
        .or(
            () ->
                generations.values().stream()
                    .filter(generation -> generation.key().equals(key))
                    .findFirst());
  }

  private CatalogEdition required(CodeKind kind, String id) {
    return edition(kind, id)
        .orElseThrow(() -> new IllegalArgumentException("No such edition: " + kind + " " + id));
  }

  private CatalogGeneration newestComplete() {
    for (CatalogGeneration generation : generations.descendingMap().values()) {
      if (isComplete(generation) && isContiguous(generation.generation())) {
        return generation;
      }
    }
    throw new IllegalStateException("Generation 0 is not known");
  }

  /** With a generation missing in between it would not be known which years it affected. */
  private boolean isContiguous(int number) {
    return generations.headMap(number, true).size() == number + 1;
  }

  private boolean isComplete(CatalogGeneration generation) {
    return generation.editions().stream().allMatch(this::isKnown);
  }

  private boolean isKnown(ActiveEdition active) {
    return edition(active.kind(), active.edition()).isPresent();
  }
}
