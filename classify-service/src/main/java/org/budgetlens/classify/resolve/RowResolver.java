package org.budgetlens.classify.resolve;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.classify.catalog.CatalogEntry;
import org.budgetlens.classify.catalog.CatalogEntry.NameMatch;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableType;

/**
 * Resolves every code of a row, whatever its kind, and gives the expenditure lines of 收支总表 and
 * 财政拨款收支总表 the functional class they stand for.
 */
public final class RowResolver {
  private final Catalogs catalogs;
  private final CodeResolver codes;

  /** A resolver over these catalogs. */
  public RowResolver(Catalogs catalogs) {
    this.catalogs = catalogs;
    this.codes = new CodeResolver(catalogs);
  }

  /** The row with the catalogs' answers. */
  public BudgetRow resolve(BudgetRow row) {
    Optional<Code> lineClass = row.codes().isEmpty() ? lineClass(row) : Optional.empty();
    if (lineClass.isPresent()) {
      return row.withCodes(Map.of(CodeKind.FUNCTION, lineClass.get()));
    }
    if (row.codes().isEmpty()) {
      return row;
    }
    var resolved = new EnumMap<CodeKind, Code>(CodeKind.class);
    row.codes()
        .forEach((kind, code) -> resolved.put(kind, codes.resolve(kind, code, row.fiscalYear())));
    return row.withCodes(resolved);
  }

  private Optional<Code> lineClass(BudgetRow row) {
    String line = row.text().get(Columns.LINE);
    if (line == null || !isExpenditureItem(row)) {
      return Optional.empty();
    }
    return catalogs
        .printedLines()
        .functionalClass(line, row.fiscalYear())
        .map(entry -> Code.printed(entry.code(), line).resolved(entry.name(), status(entry, line)));
  }

  private static CodeStatus status(CatalogEntry entry, String line) {
    // The class was found by this very name, so it is one of its names.
    return entry.match(line) == NameMatch.OFFICIAL ? CodeStatus.EXACT : CodeStatus.ALIAS;
  }

  private static boolean isExpenditureItem(BudgetRow row) {
    TableType type = row.table().type();
    return (type == TableType.INCOME_EXPENDITURE_SUMMARY || type == TableType.FISCAL_SUMMARY)
        && Side.EXPENDITURE.name().equals(row.text().get(Columns.SIDE))
        && LineRole.ITEM.name().equals(row.text().get(Columns.ROLE));
  }
}
