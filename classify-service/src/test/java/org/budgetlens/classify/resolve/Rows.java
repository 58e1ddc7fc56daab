package org.budgetlens.classify.resolve;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.RowReference;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/** Rows as ingest publishes them. */
public final class Rows {
  private String document = "ab".repeat(32);
  private int revision = 1;
  private int sequence;
  private @Nullable Integer year = 2026;
  private TableType table = TableType.EXPENDITURE_SUMMARY;
  private RowKind kind = RowKind.DETAIL;
  private final Map<CodeKind, Code> codes = new HashMap<>();
  private final Map<String, String> text = new LinkedHashMap<>();

  private Rows() {}

  public static Rows row() {
    return new Rows();
  }

  /** A line of 收支总表. */
  public static Rows line(Side side, LineRole role, String ordinal, String line) {
    Rows row = new Rows();
    row.table = TableType.INCOME_EXPENDITURE_SUMMARY;
    row.text.put(Columns.SIDE, side.name());
    row.text.put(Columns.LINE, line);
    row.text.put(Columns.ORDINAL, ordinal);
    row.text.put(Columns.ROLE, role.name());
    return row;
  }

  public Rows of(String document, int sequence) {
    this.document = document;
    this.sequence = sequence;
    return this;
  }

  public Rows revision(int revision) {
    this.revision = revision;
    return this;
  }

  public Rows in(@Nullable Integer year) {
    this.year = year;
    return this;
  }

  public Rows table(TableType table) {
    this.table = table;
    return this;
  }

  public Rows kind(RowKind kind) {
    this.kind = kind;
    return this;
  }

  public Rows code(CodeKind kind, String code, @Nullable String name) {
    codes.put(kind, Code.printed(code, name));
    return this;
  }

  public Rows text(String column, String cell) {
    text.put(column, cell);
    return this;
  }

  public BudgetRow build() {
    return new BudgetRow(
        document,
        "预算.txt",
        revision,
        year,
        sequence,
        new TableReference(0, "03", "支出总表", table, AmountUnit.TEN_THOUSAND_YUAN),
        new RowReference(sequence, kind, Source.lines(sequence + 1)),
        codes,
        text,
        Map.of(Columns.TOTAL, PrintedAmount.read(2_000_000, "2.000000", 1)));
  }
}
