package org.budgetlens.classify.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.catalog.CatalogItem;
import org.jspecify.annotations.Nullable;

/** One classification. Immutable; lookups do not allocate but for their answer. */
public final class Catalog {
  private final Map<String, List<CatalogEntry>> byCode;
  private final Map<String, List<CatalogEntry>> byName;
  private final Completeness completeness;

  private Catalog(Collection<CatalogEntry> all, Completeness completeness) {
    this.byCode = index(all, entry -> List.of(entry.code()));
    this.byName = index(all, Catalog::names);
    this.completeness = completeness;
  }

  /** A catalog of items that have been checked ({@link ItemCheck}). */
  public static Catalog of(Collection<CatalogItem> items, Completeness completeness) {
    return new Catalog(items.stream().map(CatalogEntry::of).toList(), completeness);
  }

  /** The same catalog with decided names and codes added to it. */
  Catalog with(Collection<CatalogItem> decided) {
    var all = new ArrayList<>(all());
    for (CatalogItem addition : decided) {
      CatalogEntry added = CatalogEntry.of(addition);
      boolean known = false;
      for (int i = 0; i < all.size(); i++) {
        CatalogEntry entry = all.get(i);
        if (entry.code().equals(added.code()) && entry.period().overlaps(added.period())) {
          all.set(i, entry.withAliases(addition.aliases()));
          known = true;
        }
      }
      if (!known) {
        all.add(added);
      }
    }
    return new Catalog(all, completeness);
  }

  /** All that the code has ever stood for; empty for a code the catalog does not know. */
  public List<CatalogEntry> history(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** What the code stands for in a fiscal year. */
  public Optional<CatalogEntry> find(String code, int year) {
    for (CatalogEntry entry : history(code)) {
      if (entry.period().contains(year)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** Every entry that has this name, officially or otherwise, after normalising. */
  public List<CatalogEntry> named(String name) {
    return byName.getOrDefault(Names.normalize(name), List.of());
  }

  /** Where the catalog leaves nothing out. */
  public Completeness completeness() {
    return completeness;
  }

  /** The codes from 类 down to this one, e.g. 201, 20103, 2010301; the parents' and its own. */
  public List<CatalogEntry> path(CatalogEntry entry) {
    var path = new ArrayDeque<CatalogEntry>();
    @Nullable CatalogEntry step = entry;
    while (step != null) {
      path.addFirst(step);
      String parent = step.parent();
      step = parent == null ? null : nearest(parent, entry.period());
    }
    return List.copyOf(path);
  }

  /** Every entry, in no order. */
  public List<CatalogEntry> all() {
    return byCode.values().stream().flatMap(List::stream).toList();
  }

  private @Nullable CatalogEntry nearest(String code, Period period) {
    List<CatalogEntry> history = history(code);
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).period().overlaps(period)) {
        return history.get(i);
      }
    }
    return history.isEmpty() ? null : history.getLast();
  }

  private static List<String> names(CatalogEntry entry) {
    var names = new ArrayList<>(entry.comparableAliases());
    if (!names.contains(entry.comparableName())) {
      names.add(entry.comparableName());
    }
    return names;
  }

  private static Map<String, List<CatalogEntry>> index(
      Collection<CatalogEntry> all, java.util.function.Function<CatalogEntry, List<String>> keys) {
    var index = new HashMap<String, List<CatalogEntry>>();
    for (CatalogEntry entry : all) {
      for (String key : keys.apply(entry)) {
        index.computeIfAbsent(key, ignored -> new ArrayList<>(1)).add(entry);
      }
    }
    index.replaceAll((key, entries) -> List.copyOf(entries));
    return Map.copyOf(index);
  }
}
