package org.budgetlens.classify.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.classify.catalog.Catalog;
import org.budgetlens.classify.catalog.CatalogEntry;
import org.budgetlens.classify.catalog.CatalogEntry.NameMatch;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.classify.catalog.Names;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Which entry of 政府购买服务指导性目录 a row of 政府购买服务明细表 stands for. Every city draws up its own catalog and
 * changes it often, so an entry that is not in ours is never a fault.
 */
final class PurchasedServices {
  /** 0210-信息化服务, 0210 信息化服务. */
  private static final Pattern NUMBERED = Pattern.compile("\\s*([0-9]{2,6})\\s*[-－—–、 ]?\\s*(.*)");

  private final Catalogs catalogs;

  PurchasedServices(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  Optional<Code> resolve(BudgetRow row) {
    if (row.table().type() != TableType.PURCHASED_SERVICES) {
      return Optional.empty();
    }
    String level2 = row.text().get(Columns.LEVEL2);
    String level3 = row.text().get(Columns.LEVEL3);
    String lowest = level3 != null ? level3 : level2 != null ? level2 : level1(row);
    if (lowest == null || lowest.isBlank()) {
      return Optional.empty();
    }
    Entry own = Entry.of(lowest);
    Entry parent = level3 == null || level2 == null ? Entry.NONE : Entry.of(level2);
    return Optional.of(resolve(own, parent, row.fiscalYear()));
  }

  private static @Nullable String level1(BudgetRow row) {
    return row.text().get(Columns.LEVEL1);
  }

  private Code resolve(Entry own, Entry parent, @Nullable Integer year) {
    String code =
        own.number != null
            ? own.number
            : parent.number == null
                ? Names.normalize(own.name)
                : parent.number + "/" + Names.normalize(own.name);
    Code printed = Code.printed(code, own.name);
    return catalogs
        .of(CodeKind.PURCHASED_SERVICE, year)
        .flatMap(catalog -> find(catalog, code, own.name, year))
        .map(
            entry ->
                Code.printed(entry.code(), own.name).resolved(entry.name(), status(entry, own)))
        .orElseGet(() -> printed.resolved(null, CodeStatus.ABSENT));
  }

  private static CodeStatus status(CatalogEntry entry, Entry own) {
    return switch (entry.match(own.name)) {
      case OFFICIAL -> CodeStatus.EXACT;
      case ALIAS -> CodeStatus.ALIAS;
      case OTHER -> CodeStatus.ABSENT;
    };
  }

  private static Optional<CatalogEntry> find(
      Catalog catalog, String code, String name, @Nullable Integer year) {
    List<CatalogEntry> sameCode =
        catalog.history(code).stream()
            .filter(entry -> entry.match(name) != NameMatch.OTHER)
            .sorted(
                Comparator.comparingLong(entry -> year == null ? 0 : entry.period().distance(year)))
            .toList();
    if (!sameCode.isEmpty()) {
      return Optional.of(sameCode.getFirst());
    }
    List<CatalogEntry> sameName = catalog.named(name);
    return !code.contains("/") && catalog.history(code).isEmpty() && sameName.size() == 1
        ? Optional.of(sameName.getFirst())
        : Optional.empty();
  }

  private record Entry(@Nullable String number, String name) {
    static final Entry NONE = new Entry(null, "");

    static Entry of(String printed) {
      Matcher numbered = NUMBERED.matcher(printed);
      return numbered.matches() && !numbered.group(2).isBlank()
          ? new Entry(numbered.group(1), numbered.group(2).strip())
          : new Entry(null, printed.strip());
    }
  }
}
