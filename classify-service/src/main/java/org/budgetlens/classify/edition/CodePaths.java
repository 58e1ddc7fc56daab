package org.budgetlens.classify.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.budgetlens.classify.catalog.Catalog;
import org.budgetlens.classify.catalog.CatalogEntry;
import org.budgetlens.classify.catalog.CodeForm;
import org.budgetlens.classify.edition.Views.PathView;
import org.jspecify.annotations.Nullable;

/** The way from 类 down to a code; for a code that is not in the catalog, to where it would be. */
final class CodePaths {
  private CodePaths() {}

  static List<PathView> of(Catalog catalog, String code, @Nullable Integer year) {
    Optional<CatalogEntry> entry = entry(catalog, code, year);
    if (entry.isEmpty()) {
      String parent = CodeForm.parent(code);
      return parent == null ? List.of() : of(catalog, parent, year);
    }
    var path = new ArrayList<PathView>();
    catalog.path(entry.get()).forEach(step -> path.add(new PathView(step.code(), step.name())));
    return path;
  }

  private static Optional<CatalogEntry> entry(
      Catalog catalog, String code, @Nullable Integer year) {
    return catalog.history(code).stream()
        .min(Comparator.comparingLong(entry -> year == null ? 0 : entry.period().distance(year)));
  }
}
