package org.budgetlens.contracts.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.EconomicPair;
import org.jspecify.annotations.Nullable;

/**
 * One row of one table: the value of {@code budget.rows} and, with its codes resolved, of {@code
 * budget.rows.classified}. A row is identified by document and sequence; the same document always
 * yields the same rows in the same order.
 *
 * @param document the document's id
 * @param file the document's file name, for people
 * @param revision the document's revision in its slot
 * @param fiscalYear the document's fiscal year, null where it is not established: with it a row can
 *     be read against the catalog of its year before the seal arrives
 * @param sequence position among all rows of the document, from 0 without gaps
 * @param table the table it belongs to
 * @param row its place and kind
 * @param codes codes by classification
 * @param text other text cells by canonical column name
 * @param amounts amounts by canonical column name ({@link Columns}); a blank cell has no entry
 * @param pair how its government and department economic codes go together; null on {@code
 *     budget.rows} and where a row has not both
 */
public record BudgetRow(
    String document,
    String file,
    int revision,
    @Nullable Integer fiscalYear,
    int sequence,
    TableReference table,
    RowReference row,
    Map<CodeKind, Code> codes,
    Map<String, String> text,
    Map<String, PrintedAmount> amounts,
    @Nullable EconomicPair pair) {

  public BudgetRow {
    codes =
        codes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(codes)); // ordered
    text = Collections.unmodifiableMap(new LinkedHashMap<>(text));
    amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
  }

  /** A row as parsed: nothing is said of its pair of economic codes yet. */
  public BudgetRow(
      String document,
      String file,
      int revision,
      @Nullable Integer fiscalYear,
      int sequence,
      TableReference table,
      RowReference row,
      Map<CodeKind, Code> codes,
      Map<String, String> text,
      Map<String, PrintedAmount> amounts) {
    this(document, file, revision, fiscalYear, sequence, table, row, codes, text, amounts, null);
  }

  /** The same row with its codes resolved. */
  public BudgetRow withCodes(Map<CodeKind, Code> resolved) {
    return classified(resolved, pair);
  }

  /** The same row with its codes and their pair resolved. */
  public BudgetRow classified(Map<CodeKind, Code> resolved, @Nullable EconomicPair resolvedPair) {
    return new BudgetRow(
        document,
        file,
        revision,
        fiscalYear,
        sequence,
        table,
        row,
        resolved,
        text,
        amounts,
        resolvedPair);
  }

  /** The same row with other texts. */
  public BudgetRow withText(Map<String, String> other) {
    return new BudgetRow(
        document, file, revision, fiscalYear, sequence, table, row, codes, other, amounts, pair);
  }

  /** The same row with other amounts. */
  public BudgetRow withAmounts(Map<String, PrintedAmount> other) {
    return new BudgetRow(
        document, file, revision, fiscalYear, sequence, table, row, codes, text, other, pair);
  }

  /** The amount in a column, or null where the cell is blank. */
  public @Nullable PrintedAmount amount(String column) {
    return amounts.get(column);
  }

  /** The code of a classification, or null where the row has none. */
  public @Nullable Code code(CodeKind kind) {
    return codes.get(kind);
  }
}
