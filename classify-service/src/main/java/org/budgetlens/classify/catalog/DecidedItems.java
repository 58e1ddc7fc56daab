package org.budgetlens.classify.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.catalog.CatalogItem;
import org.budgetlens.contracts.catalog.CatalogLevel;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/** What a decision in a review adds to the catalogs. */
public final class DecidedItems {
  private DecidedItems() {}

  /**
   * A printed name as another name of a code.
   *
   * @throws IllegalArgumentException if the catalog does not know the code in the year
   */
  public static CatalogItem alias(
      Catalog catalog, String code, String name, @Nullable Integer year) {
    CatalogItem known =
        catalog.history(code).stream()
            .filter(entry -> year == null || entry.period().contains(year))
            .findFirst()
            .or(() -> catalog.history(code).stream().findFirst())
            .orElseThrow(() -> new IllegalArgumentException("no catalog knows the code " + code))
            .item();
    return new CatalogItem(
        code, known.name(), known.level(), known.parent(), year, year, List.of(name), null);
  }

  /**
   * A code of the documents' own.
   *
   * @param parent null for the one its digits say
   * @throws IllegalArgumentException if the catalog has no such parent, or the code's form is not
   *     one of its kind
   */
  public static CatalogItem local(
      Catalog catalog,
      CodeKind kind,
      String code,
      String name,
      @Nullable String parent,
      @Nullable Integer year) {
    if (code.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException("a local code needs a code and a name");
    }
    Optional<CatalogLevel> level =
        CodeForm.isNumbered(kind) ? CodeForm.levelOf(kind, code) : Optional.of(CatalogLevel.GROUP);
    String under = parent == null && CodeForm.isNumbered(kind) ? CodeForm.parent(code) : parent;
    if (level.isEmpty() || under == null || catalog.history(under).isEmpty()) {
      throw new IllegalArgumentException("the parent of %s is not in the catalog".formatted(code));
    }
    return new CatalogItem(code, name, level.get(), under, year, null, List.of(), null);
  }

  /** The decisions so far with one more. */
  public static List<CatalogItem> with(List<CatalogItem> decided, CatalogItem more) {
    var all = new ArrayList<>(decided);
    for (int i = 0; i < all.size(); i++) {
      CatalogItem known = all.get(i);
      if (known.code().equals(more.code()) && known.years().equals(more.years())) {
        var aliases = new ArrayList<>(known.aliases());
        more.aliases().stream().filter(alias -> !aliases.contains(alias)).forEach(aliases::add);
        all.set(
            i,
            new CatalogItem(
                known.code(),
                known.name(),
                known.level(),
                known.parent(),
                known.from(),
                known.to(),
                aliases,
                null));
        return List.copyOf(all);
      }
    }
    all.add(more);
    return List.copyOf(all);
  }
}
