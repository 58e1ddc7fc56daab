package org.budgetlens.classify.resolve;

import java.util.EnumMap;
import java.util.Map;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.code.EconomicPair;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/**
 * Resolves every code of a row, whatever its kind, gives the printed lines of 收支总表 and 财政拨款收支总表 and
 * the entries of 政府购买服务明细表 the codes they stand for, and judges its pair of economic codes.
 */
public final class RowResolver {
  private final Catalogs catalogs;
  private final CodeResolver codes;
  private final LineResolver lines;
  private final PurchasedServices services;
  private final Organisations organisations;

  /** A resolver over these catalogs. */
  public RowResolver(Catalogs catalogs) {
    this.catalogs = catalogs;
    this.codes = new CodeResolver(catalogs);
    this.lines = new LineResolver(catalogs);
    this.services = new PurchasedServices(catalogs);
    this.organisations = new Organisations(catalogs);
  }

  /** The row with the catalogs' answers. */
  public BudgetRow resolve(BudgetRow row) {
    var resolved = new EnumMap<CodeKind, Code>(CodeKind.class);
    for (Map.Entry<CodeKind, Code> code : row.codes().entrySet()) {
      resolved.put(code.getKey(), resolve(code.getKey(), code.getValue(), row.fiscalYear()));
    }
    if (resolved.isEmpty()) {
      LineResolver.kind(row)
          .ifPresent(kind -> lines.resolve(row, kind).ifPresent(code -> resolved.put(kind, code)));
    }
    services.resolve(row).ifPresent(code -> resolved.put(CodeKind.PURCHASED_SERVICE, code));
    return resolved.isEmpty() ? row : row.classified(resolved, pair(resolved, row.fiscalYear()));
  }

  private Code resolve(CodeKind kind, Code code, @Nullable Integer year) {
    return kind == CodeKind.ORGANISATION
        ? organisations.resolve(code)
        : codes.resolve(kind, code, year);
  }

  private @Nullable EconomicPair pair(Map<CodeKind, Code> resolved, @Nullable Integer year) {
    Code government = resolved.get(CodeKind.GOVERNMENT);
    Code department = resolved.get(CodeKind.DEPARTMENT);
    if (government == null || department == null) {
      return null;
    }
    return isKnown(government) && isKnown(department)
        ? catalogs.economicPairs().judge(government.code(), department.code(), year)
        : EconomicPair.UNKNOWN;
  }

  private static boolean isKnown(Code code) {
    CodeStatus status = code.status();
    return status != null
        && switch (status) {
          case EXACT, ALIAS, NAME_MISMATCH, LOCAL -> true;
          case OUT_OF_PERIOD, UNKNOWN, ABSENT -> false;
        };
  }
}
