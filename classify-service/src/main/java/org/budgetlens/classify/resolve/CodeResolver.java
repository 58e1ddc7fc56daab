package org.budgetlens.classify.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.budgetlens.classify.catalog.Catalog;
import org.budgetlens.classify.catalog.CatalogEntry;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.classify.catalog.Level;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.jspecify.annotations.Nullable;

/** Holds a printed code and name against the catalog of a fiscal year. */
public final class CodeResolver {
  private final Catalogs catalogs;

  /** A resolver over these catalogs. */
  public CodeResolver(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /**
   * The code with the catalog's answer.
   *
   * @param year the document's fiscal year; null where unknown, which is answered only as far as
   *     the code has stood for one thing in all years
   */
  public Code resolve(CodeKind kind, Code code, @Nullable Integer year) {
    Optional<Catalog> catalog = catalogs.of(kind);
    if (catalog.isEmpty()) {
      return code.resolved(null, CodeStatus.ABSENT);
    }
    List<CatalogEntry> history = catalog.get().history(code.code());
    if (!history.isEmpty() && history.getFirst().level() != Level.LOCAL) {
      return known(code, history, year);
    }
    if (kind == CodeKind.DEPARTMENT && code.code().length() == Level.LOCAL.digits()) {
      return local(code, history, catalog.get(), year);
    }
    return code.resolved(null, CodeStatus.UNKNOWN);
  }

  private static Code known(Code code, List<CatalogEntry> history, @Nullable Integer year) {
    if (year == null) {
      return history.size() == 1
          ? named(code, history.getFirst())
          : code.resolved(null, CodeStatus.ABSENT);
    }
    CatalogEntry nearest = nearest(history, year);
    return nearest.period().contains(year)
        ? named(code, nearest)
        : code.resolved(nearest.name(), CodeStatus.OUT_OF_PERIOD);
  }

  private static Code named(Code code, CatalogEntry entry) {
    String printed = code.name();
    CodeStatus status =
        printed == null
            ? CodeStatus.EXACT
            : switch (entry.match(printed)) {
              case OFFICIAL -> CodeStatus.EXACT;
              case ALIAS -> CodeStatus.ALIAS;
              case OTHER -> CodeStatus.NAME_MISMATCH;
            };
    return code.resolved(entry.name(), status);
  }

  /**
   * A city's own code is known by its parent. The catalog's own local entries give their name, but
   * no verdict on the printed one: another city may use the same digits for something else.
   */
  private static Code local(
      Code code, List<CatalogEntry> own, Catalog catalog, @Nullable Integer year) {
    List<CatalogEntry> parents = catalog.history(code.code().substring(0, Level.GROUP.digits()));
    if (parents.isEmpty()) {
      return code.resolved(null, CodeStatus.UNKNOWN);
    }
    if (year == null && parents.size() > 1) {
      return code.resolved(null, CodeStatus.ABSENT);
    }
    CatalogEntry parent = year == null ? parents.getFirst() : nearest(parents, year);
    if (year != null && !parent.period().contains(year)) {
      return code.resolved(parent.name(), CodeStatus.OUT_OF_PERIOD);
    }
    String printed = code.name();
    String name =
        own.stream()
            .filter(entry -> year == null || entry.period().contains(year))
            .filter(
                entry -> printed == null || entry.match(printed) != CatalogEntry.NameMatch.OTHER)
            .map(CatalogEntry::name)
            .findFirst()
            .orElse(parent.name());
    return code.resolved(name, CodeStatus.LOCAL);
  }

  private static CatalogEntry nearest(List<CatalogEntry> history, int year) {
    if (history.size() == 1) {
      return history.getFirst();
    }
    return history.stream()
        .min(Comparator.comparingLong(entry -> entry.period().distance(year)))
        .orElseThrow();
  }
}
