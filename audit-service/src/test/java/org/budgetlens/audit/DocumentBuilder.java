package org.budgetlens.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.catalog.Organisation;
import org.budgetlens.contracts.catalog.OrganisationKind;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.ClassificationSummary;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.RowReference;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableType;

/** Builds documents the way they read: a 支出总表 with these rows, in 万元. */
public final class DocumentBuilder {
  private final List<TableBuilder> tables = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private String department = "示例局";
  private int revision = 1;
  private String id = "ab".repeat(32);
  private DocumentKind kind = DocumentKind.BUDGET;
  private Integer year = 2026;
  private String district = "110105";
  private Integer generation;
  private String parent;

  public static DocumentBuilder document() {
    return new DocumentBuilder();
  }

  /** Says that amounts of a line were printed and could not be read. */
  public DocumentBuilder unread(String code, int table, int line) {
    problems.add(
        new Problem(
            code,
            Problem.Level.WARNING,
            table,
            Source.lines(line),
            null,
            new Localized("未读取", "Not read")));
    return this;
  }

  /** Says that lines within a table are none of its rows, as far as anybody can tell. */
  public DocumentBuilder unreadLines(int table, String text) {
    problems.add(
        new Problem(
            "LINES_NOT_READ",
            Problem.Level.WARNING,
            table,
            Source.lines(1),
            text,
            new Localized("未读取", "Not read")));
    return this;
  }

  public DocumentBuilder of(String department) {
    this.department = department;
    return this;
  }

  /** Makes it the document of a unit of this department. */
  public DocumentBuilder unitOf(String name) {
    this.parent = name;
    return this;
  }

  /** The document's id: a short text, repeated to 64 digits. */
  public DocumentBuilder id(String digits) {
    this.id = digits.repeat(64 / digits.length());
    return this;
  }

  public DocumentBuilder revision(int number) {
    this.revision = number;
    return this;
  }

  /** The generation of catalogs it was classified with. */
  public DocumentBuilder generation(int number) {
    this.generation = number;
    return this;
  }

  public DocumentBuilder kind(DocumentKind kind) {
    this.kind = kind;
    return this;
  }

  public DocumentBuilder year(Integer year) {
    this.year = year;
    return this;
  }

  public DocumentBuilder district(String district) {
    this.district = district;
    return this;
  }

  public TableBuilder table(TableType type, String title, String... columns) {
    var table = new TableBuilder(type, title, List.of(columns));
    tables.add(table);
    return table;
  }

  public TableBuilder expenditureSummary() {
    return table(TableType.EXPENDITURE_SUMMARY, "支出总表", "total", "basic", "project");
  }

  public String id() {
    return id;
  }

  public DocumentDescriptor descriptor() {
    return new DocumentDescriptor(
        id,
        department + ".txt",
        kind,
        department,
        null,
        district,
        year,
        DocumentDescriptor.slotOf(id, kind, department, district, year),
        revision);
  }

  public List<BudgetRow> rows() {
    var rows = new ArrayList<BudgetRow>();
    for (int index = 0; index < tables.size(); index++) {
      tables.get(index).build(index, rows);
    }
    return rows;
  }

  public DocumentSeal seal() {
    var summaries = new ArrayList<TableSummary>();
    List<BudgetRow> rows = rows();
    for (int index = 0; index < tables.size(); index++) {
      summaries.add(tables.get(index).summary(index, rows));
    }
    var organisation =
        new Organisation(
            district + "/" + department,
            department,
            parent == null ? OrganisationKind.DEPARTMENT : OrganisationKind.UNIT,
            parent == null ? null : district + "/" + parent,
            district,
            null,
            null,
            null);
    var classification =
        new ClassificationSummary("2026", Map.of(), generation, Map.of(), organisation);
    return new DocumentSeal(descriptor(), rows.size(), summaries, problems, classification);
  }

  /** What an amount printed in a unit means. */
  public static PrintedAmount printed(String text, AmountUnit unit) {
    var value = new BigDecimal(text.replace(",", ""));
    long fen = value.multiply(BigDecimal.valueOf(unit.fen())).longValueExact();
    long step = BigDecimal.valueOf(unit.fen()).movePointLeft(value.scale()).longValueExact();
    return PrintedAmount.read(fen, text, step);
  }

  /** One table. */
  public final class TableBuilder {
    private final TableType type;
    private final String title;
    private final List<String> columns;
    private final List<RowBuilder> rows = new ArrayList<>();

    private TableBuilder(TableType type, String title, List<String> columns) {
      this.type = type;
      this.title = title;
      this.columns = columns;
    }

    /** A detail row: function code with name, then the amounts; "" for a blank. */
    public TableBuilder detail(String function, String... amounts) {
      return row(RowKind.DETAIL, Map.of(CodeKind.FUNCTION, code(function)), Map.of(), amounts);
    }

    public TableBuilder total(String... amounts) {
      return row(RowKind.TOTAL, Map.of(), Map.of(), amounts);
    }

    public TableBuilder subtotal(String function, String... amounts) {
      return row(RowKind.SUBTOTAL, Map.of(CodeKind.FUNCTION, code(function)), Map.of(), amounts);
    }

    /** A line of a two-sided table. */
    public TableBuilder line(Side side, LineRole role, String line, String... amounts) {
      return line(side, role, line, Map.of(), amounts);
    }

    public TableBuilder line(
        Side side, LineRole role, String line, Map<CodeKind, Code> codes, String... amounts) {
      RowKind rowKind =
          switch (role) {
            case ITEM, CARRIED, CARRIED_ITEM -> RowKind.DETAIL;
            case CURRENT_TOTAL, PART -> RowKind.SUBTOTAL;
            case GRAND_TOTAL -> RowKind.TOTAL;
          };
      var text = new LinkedHashMap<String, String>();
      text.put(Columns.SIDE, side.name());
      text.put(Columns.LINE, line);
      text.put(Columns.ROLE, role.name());
      return row(rowKind, codes, text, amounts);
    }

    public TableBuilder row(
        RowKind rowKind, Map<CodeKind, Code> codes, Map<String, String> text, String... amounts) {
      return row(0, rowKind, codes, text, amounts);
    }

    public TableBuilder row(
        int line,
        RowKind rowKind,
        Map<CodeKind, Code> codes,
        Map<String, String> text,
        String... amounts) {
      rows.add(new RowBuilder(line, rowKind, codes, text, List.of(amounts)));
      return this;
    }

    public DocumentBuilder and() {
      return DocumentBuilder.this;
    }

    private void build(int index, List<BudgetRow> all) {
      var reference = new TableReference(index, null, title, type, AmountUnit.TEN_THOUSAND_YUAN);
      int position = 0;
      for (RowBuilder row : rows) {
        int line = row.line == 0 ? all.size() + 1 : row.line;
        all.add(
            new BudgetRow(
                id,
                department + ".txt",
                revision,
                year,
                all.size(),
                reference,
                new RowReference(position++, row.kind, Source.lines(line)),
                row.codes.isEmpty() ? Map.of() : new EnumMap<>(row.codes),
                row.text,
                row.amounts(columns)));
      }
    }

    private TableSummary summary(int index, List<BudgetRow> all) {
      List<BudgetRow> own = all.stream().filter(row -> row.table().index() == index).toList();
      int details = (int) own.stream().filter(row -> row.row().kind() == RowKind.DETAIL).count();
      boolean empty = own.stream().allMatch(row -> row.amounts().isEmpty());
      return new TableSummary(
          new TableReference(index, null, title, type, AmountUnit.TEN_THOUSAND_YUAN),
          null,
          columns,
          own.size(),
          details,
          empty ? Parity.EMPTY : Parity.NO_TOTAL,
          Map.of(),
          Map.of(),
          Map.of(),
          List.of());
    }
  }

  private record RowBuilder(
      int line,
      RowKind kind,
      Map<CodeKind, Code> codes,
      Map<String, String> text,
      List<String> printed) {
    private Map<String, PrintedAmount> amounts(List<String> columns) {
      var amounts = new LinkedHashMap<String, PrintedAmount>();
      for (int column = 0; column < printed.size(); column++) {
        if (!printed.get(column).isBlank()) {
          amounts.put(
              columns.get(column),
              DocumentBuilder.printed(printed.get(column), AmountUnit.TEN_THOUSAND_YUAN));
        }
      }
      return amounts;
    }
  }

  public static Code code(String printed) {
    String[] parts = printed.split("[ -]", 2);
    return Code.printed(parts[0], parts.length == 1 ? null : parts[1]);
  }
}
