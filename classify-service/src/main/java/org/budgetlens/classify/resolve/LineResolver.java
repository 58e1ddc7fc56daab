package org.budgetlens.classify.resolve;

import java.util.List;
import java.util.Optional;
import org.budgetlens.classify.catalog.Catalog;
import org.budgetlens.classify.catalog.CatalogEntry;
import org.budgetlens.classify.catalog.CatalogEntry.NameMatch;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.contracts.catalog.CatalogLevel;
import org.budgetlens.contracts.catalog.Confidence;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * What the printed lines of 收支总表 and 财政拨款收支总表 stand for: a functional class or a source of income.
 * Found by name only: the same class is 二十六 in one year's table and 二十九 in another's.
 */
final class LineResolver {
  private static final String CARRYOVER = "opening_carryover";

  private final Catalogs catalogs;

  LineResolver(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /** The kind and code of a row's line; empty where it is a total, or no code can be meant. */
  Optional<Code> resolve(BudgetRow row, CodeKind kind) {
    String line = row.text().get(Columns.LINE);
    if (line == null || !isTwoSided(row.table().type())) {
      return Optional.empty();
    }
    Integer year = row.fiscalYear();
    String role = row.text().getOrDefault(Columns.ROLE, "");
    boolean carried =
        role.equals(LineRole.CARRIED.name()) || role.equals(LineRole.CARRIED_ITEM.name());
    boolean counts =
        carried
            ? kind == CodeKind.INCOME_SOURCE
            : role.equals(LineRole.ITEM.name()) || role.equals(LineRole.PART.name());
    return counts
        ? catalogs
            .of(kind, year)
            .flatMap(catalog -> meant(catalog, kind, line, carried, year))
            .map(entry -> code(entry, line))
        : Optional.empty();
  }

  /** The kind of code a line's side can stand for. */
  static Optional<CodeKind> kind(BudgetRow row) {
    String side = row.text().getOrDefault(Columns.SIDE, "");
    if (side.equals(Side.INCOME.name())) {
      return Optional.of(CodeKind.INCOME_SOURCE);
    }
    return side.equals(Side.EXPENDITURE.name()) ? Optional.of(CodeKind.FUNCTION) : Optional.empty();
  }

  private static Optional<CatalogEntry> meant(
      Catalog catalog, CodeKind kind, String line, boolean carried, @Nullable Integer year) {
    List<CatalogEntry> meant =
        catalog.named(line).stream()
            .filter(entry -> kind != CodeKind.FUNCTION || entry.level() == CatalogLevel.CLASS)
            .filter(entry -> isOf(entry, year, catalog))
            .toList();
    if (carried && kind == CodeKind.INCOME_SOURCE) {
      meant = meant.stream().flatMap(entry -> carriedIn(entry, catalog).stream()).toList();
    }
    return meant.stream().map(CatalogEntry::code).distinct().count() == 1
        ? Optional.of(ofYear(meant.getFirst(), year, catalog))
        : Optional.empty();
  }

  private static CatalogEntry ofYear(CatalogEntry entry, @Nullable Integer year, Catalog catalog) {
    return year == null ? entry : catalog.find(entry.code(), year).orElse(entry);
  }

  /**
   * A line carried over from last year is printed with the name of its source: 一般公共预算拨款 below 上年结转.
   */
  private static Optional<CatalogEntry> carriedIn(CatalogEntry entry, Catalog catalog) {
    if (entry.code().equals(CARRYOVER) || CARRYOVER.equals(entry.parent())) {
      return Optional.of(entry);
    }
    return catalog.history(entry.code() + "_carryover").stream()
        .findFirst()
        .or(() -> Optional.of(entry));
  }

  /**
   * Whether the entry, or another of its code, stands in the catalog of the year. A class that is
   * printed under its name of other years is still that class.
   */
  private static boolean isOf(CatalogEntry entry, @Nullable Integer year, Catalog catalog) {
    return year == null
        || entry.period().contains(year)
        || entry.confidence() != Confidence.HIGH
        || catalog.find(entry.code(), year).isPresent();
  }

  private Code code(CatalogEntry entry, String line) {
    CodeStatus status =
        entry.match(line) == NameMatch.OFFICIAL ? CodeStatus.EXACT : CodeStatus.ALIAS;
    return Code.printed(entry.code(), line).resolved(entry.name(), status);
  }

  private static boolean isTwoSided(TableType type) {
    return type == TableType.INCOME_EXPENDITURE_SUMMARY || type == TableType.FISCAL_SUMMARY;
  }
}
