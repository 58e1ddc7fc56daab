package org.budgetlens.classify.catalog;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/** All classifications of one edition of the catalog files. Immutable. */
public final class Catalogs {
  private final Map<CodeKind, Catalog> byKind;
  private final PrintedLines printedLines;
  private final EconomicPairs economicPairs;

  Catalogs(Map<CodeKind, Catalog> byKind, PrintedLines printedLines, EconomicPairs economicPairs) {
    this.byKind = new EnumMap<>(byKind);
    this.printedLines = printedLines;
    this.economicPairs = economicPairs;
  }

  /** The catalog of a kind of code; empty for 预算单位, which no national catalog covers. */
  public Optional<Catalog> of(CodeKind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** What the lines of 收支总表 and 财政拨款收支总表 stand for. */
  public PrintedLines printedLines() {
    return printedLines;
  }

  /** Which government economic codes go with which department economic codes. */
  public EconomicPairs economicPairs() {
    return economicPairs;
  }

  /** What documents of a fiscal year are resolved against, e.g. 2026; undated without a year. */
  public static String editionOf(@Nullable Integer fiscalYear) {
    return fiscalYear == null ? "undated" : fiscalYear.toString();
  }
}
