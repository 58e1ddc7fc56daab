package org.budgetlens.audit.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.code.EconomicPair;
import org.budgetlens.contracts.code.PairStatus;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.RowReference;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table of a fixture. In a row, {@code kind} is its kind (DETAIL if not given), {@code
 * function}, {@code government}, {@code department} and {@code organisation} are codes with or
 * without a name behind a blank, text columns are texts, and everything else is an amount as
 * printed.
 */
final class FixtureTableReader {
  private final PackNode node;
  private final int index;
  private final DocumentDescriptor document;
  private final List<BudgetRow> rows;
  private final Set<String> columns = new LinkedHashSet<>();

  /** Prepares to read; the rows are added to {@code rows}. */
  FixtureTableReader(PackNode node, int index, DocumentDescriptor document, List<BudgetRow> rows) {
    this.node = node;
    this.index = index;
    this.document = document;
    this.rows = rows;
  }

  @Nullable TableSummary read() {
    PackNode typeNode = node.required("type");
    PackNode unitNode = node.optional("unit");
    PackNode columnsNode = node.optional("columns");
    PackNode rowsNode = node.required("rows");
    PackNode notesNode = node.optional("notes");
    PackNode titleNode = node.optional("title");
    node.refuseOthers();
    List<String> notes = notesNode == null ? List.of() : notesNode.asTexts();
    String title = titleNode == null ? null : titleNode.asText();
    TableType type = typeNode == null ? null : typeNode.asOneOf(TableType.class);
    AmountUnit unit =
        unitNode == null ? AmountUnit.TEN_THOUSAND_YUAN : unitNode.asParsed(AmountUnit::of);
    if (type == null || unit == null) {
      return null;
    }
    for (PackNode column : columnsNode == null ? List.<PackNode>of() : columnsNode.asList()) {
      String name = column.asText();
      if (name != null) {
        columns.add(name);
      }
    }
    var table = new TableReference(index, null, title == null ? type.name() : title, type, unit);
    var own = new ArrayList<BudgetRow>();
    for (PackNode row : rowsNode == null ? List.<PackNode>of() : rowsNode.asList()) {
      own.add(row(row, table, unit, own.size()));
    }
    rows.addAll(own);
    int details = (int) own.stream().filter(row -> row.row().kind() == RowKind.DETAIL).count();
    boolean empty = own.stream().allMatch(row -> row.amounts().isEmpty());
    return new TableSummary(
        table,
        null,
        List.copyOf(columns),
        own.size(),
        details,
        empty ? Parity.EMPTY : Parity.NO_TOTAL,
        Map.of(),
        Map.of(),
        Map.of(),
        notes);
  }

  private BudgetRow row(PackNode node, TableReference table, AmountUnit unit, int position) {
    RowKind kind = RowKind.DETAIL;
    var codes = new EnumMap<CodeKind, Code>(CodeKind.class);
    var texts = new LinkedHashMap<String, String>();
    var amounts = new LinkedHashMap<String, PrintedAmount>();
    EconomicPair pair = null;
    for (String name : node.names()) {
      PackNode value = node.required(name);
      String printed = value == null ? null : value.asText();
      if (value == null || printed == null) {
        continue;
      }
      CodeKind code = code(name);
      if (name.equals("kind")) {
        RowKind given = value.asOneOf(RowKind.class);
        kind = given == null ? kind : given;
      } else if (name.equals("pair")) {
        pair = pair(printed);
      } else if (code != null) {
        codes.put(code, codeOf(printed));
      } else if (RowNames.isText(name) && !isAmount(name, value)) {
        texts.put(name, printed);
      } else {
        columns.add(name);
        PrintedAmount amount = value.asParsed(text -> amount(text, unit));
        if (amount != null) {
          amounts.put(name, amount);
        }
      }
    }
    var place = new RowReference(position, kind, Source.lines(node.line()));
    return new BudgetRow(
        document.id(),
        document.file(),
        document.revision(),
        document.fiscalYear(),
        rows.size() + position,
        table,
        place,
        codes,
        texts,
        amounts,
        pair);
  }

  /** A code with its name, and behind “|” the catalog's status and name. */
  private static Code codeOf(String printed) {
    String[] answer = printed.split("\\|", 2);
    String[] parts = answer[0].strip().split(" ", 2);
    Code code = Code.printed(parts[0], parts.length == 1 ? null : parts[1]);
    if (answer.length == 1) {
      return code;
    }
    String[] status = answer[1].strip().split(" ", 2);
    return code.resolved(status.length == 1 ? null : status[1], CodeStatus.valueOf(status[0]));
  }

  /** A pair's status, and behind it the official government codes. */
  private static EconomicPair pair(String printed) {
    String[] parts = printed.split(" ");
    return new EconomicPair(PairStatus.valueOf(parts[0]), List.of(parts).subList(1, parts.length));
  }

  /** Some columns are texts in one table and amounts in another: an amount has a dot or a unit. */
  private static boolean isAmount(String name, PackNode value) {
    String printed = value.asText();
    return AmountColumns.isKnown(name) && printed != null && printed.matches("-?[0-9.,]+");
  }

  private static @Nullable CodeKind code(String name) {
    return switch (name) {
      case "function" -> CodeKind.FUNCTION;
      case "government" -> CodeKind.GOVERNMENT;
      case "department" -> CodeKind.DEPARTMENT;
      case "organisation" -> CodeKind.ORGANISATION;
      default -> null;
    };
  }

  private static PrintedAmount amount(String printed, AmountUnit unit) {
    try {
      String digits = printed.replaceFirst("(万|亿)?元$", "").replace(",", "");
      AmountUnit own =
          printed.endsWith("元") ? AmountUnit.of(printed.replaceFirst("^[-0-9.,]+", "")) : unit;
      var value = new BigDecimal(digits);
      long fen = value.multiply(BigDecimal.valueOf(own.fen())).longValueExact();
      long step = BigDecimal.valueOf(own.fen()).movePointLeft(value.scale()).longValueExact();
      return PrintedAmount.read(fen, printed, step);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("“" + printed + "” is not an amount in 分", e);
    }
  }
}
