package org.budgetlens.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.audit.DocumentBuilder.TableBuilder;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableType;

/**
 * Reads the tables of two published Beijing budgets just well enough for tests of the audit. It
 * knows these two files; the real reader belongs to ingest.
 */
public final class RealDocuments {
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("一般公共服务支出", "201"),
          Map.entry("教育支出", "205"),
          Map.entry("科学技术支出", "206"),
          Map.entry("社会保障和就业支出", "208"),
          Map.entry("卫生健康支出", "210"),
          Map.entry("城乡社区支出", "212"),
          Map.entry("住房保障支出", "221"),
          Map.entry("其他支出", "229"));

  private final DocumentBuilder document = DocumentBuilder.document();
  private TableType type;
  private TableBuilder table;
  private boolean organisation;

  private RealDocuments() {}

  /** 北京市朝阳区数据局 2026: everything adds up. */
  public static DocumentBuilder chaoyang() {
    return new RealDocuments().read("chaoyang-2026.txt").of("北京市朝阳区数据局").id("c1");
  }

  /** 北京市政务服务和数据管理局 2026: rows of 支出总表 and 基本支出表 are missing in the text. */
  public static DocumentBuilder beijing() {
    return new RealDocuments().read("beijing-2026.txt").of("北京市政务服务和数据管理局").id("be");
  }

  private DocumentBuilder read(String file) {
    List<String> lines = lines(file);
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index).replaceAll("</?b>", "");
      if (line.startsWith("预算")) {
        begin(line.replaceFirst("^预算[0-9]+表 ", ""), lines.get(index + 4));
      } else if (table != null && line.contains("\t")) {
        row(index + 1, line.split("\t", -1));
      }
    }
    return document;
  }

  private void begin(String title, String header) {
    type = typeOf(title);
    organisation = header.startsWith("单位名称");
    table = document.table(type, title, columns());
  }

  private static TableType typeOf(String title) {
    Map<String, TableType> words =
        Map.of(
            "财政拨款收支", TableType.FISCAL_SUMMARY,
            "基本支出表", TableType.GENERAL_PUBLIC_BASIC,
            "政府性基金预算支出表", TableType.GOV_FUND,
            "政府性基金预算财政拨款支出表", TableType.GOV_FUND,
            "国有资本", TableType.STATE_CAPITAL,
            "三公", TableType.THREE_PUBLIC,
            "采购", TableType.PROCUREMENT,
            "政府购买服务", TableType.PURCHASED_SERVICES,
            "收入总表", TableType.INCOME_SUMMARY);
    if (title.startsWith("收支总表")) {
      return TableType.INCOME_EXPENDITURE_SUMMARY;
    }
    if (title.startsWith("支出总表") || title.startsWith("支出预算总表")) {
      return TableType.EXPENDITURE_SUMMARY;
    }
    return words.entrySet().stream()
        .filter(word -> title.contains(word.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(TableType.GENERAL_PUBLIC_EXPENDITURE);
  }

  private String[] columns() {
    return switch (type) {
      case EXPENDITURE_SUMMARY ->
          words("total basic project business_operation remitted_upward subsidy_to_affiliates");
      case GENERAL_PUBLIC_EXPENDITURE ->
          words("total basic personnel public_cost project project_excl_infrastructure");
      case GENERAL_PUBLIC_BASIC -> words("total personnel public_cost");
      case GOV_FUND, STATE_CAPITAL -> words("total basic project");
      case THREE_PUBLIC ->
          organisationless()
              ? words("total abroad reception vehicles vehicle_purchase vehicle_running")
              : words(
                  "total abroad reception vehicle_purchase vehicle_running fuel repair insurance"
                      + " other");
      case INCOME_SUMMARY ->
          words(
              "total subtotal general_public gov_fund state_capital fiscal_account business_income"
                  + " business_operation_income superior_subsidy affiliate_remittance other_income"
                  + " carried_in carried_in_general_public carried_in_gov_fund"
                  + " carried_in_state_capital carried_in_fiscal_account carried_in_unit_funds");
      default -> words("amount");
    };
  }

  /** The city's own tables name no unit; the district's do. */
  private boolean organisationless() {
    return document.rows().stream()
        .noneMatch(row -> row.codes().containsKey(CodeKind.ORGANISATION));
  }

  private void row(int line, String[] cells) {
    String joined = String.join("", cells).replace(" ", "");
    if (!joined.matches(".*[0-9.]{3,}.*") && !joined.equals("合计") && !isSided()) {
      return;
    }
    switch (type) {
      case INCOME_EXPENDITURE_SUMMARY, FISCAL_SUMMARY -> twoSided(line, cells);
      case EXPENDITURE_SUMMARY -> coded(line, cells, 3, true);
      case GENERAL_PUBLIC_BASIC -> coded(line, cells, 2, false);
      case GENERAL_PUBLIC_EXPENDITURE, GOV_FUND, STATE_CAPITAL -> general(line, cells);
      case THREE_PUBLIC -> amounts(line, cells, cells[0].equals("2026") ? 1 : 0);
      case INCOME_SUMMARY -> amounts(line, cells, 0);
      default -> listed(line, cells);
    }
  }

  private boolean isSided() {
    return type == TableType.INCOME_EXPENDITURE_SUMMARY || type == TableType.FISCAL_SUMMARY;
  }

  private void twoSided(int line, String[] cells) {
    side(line, Side.INCOME, cells[0], cells[1]);
    side(line, Side.EXPENDITURE, cells[2], cells[3]);
  }

  private void side(int line, Side side, String printed, String amount) {
    if (printed.isBlank() || printed.startsWith("收 入") || printed.matches("项 目|支 出|-+")) {
      return;
    }
    String name = printed.replaceFirst("^[一二三四五六七八九十]+、", "");
    LineRole role = LineRole.ITEM;
    if (name.matches("本年(收入|支出)合计")) {
      role = LineRole.CURRENT_TOTAL;
    } else if (name.endsWith("结转结余")) {
      role = LineRole.CARRIED;
    } else if (name.endsWith("总计")) {
      role = LineRole.GRAND_TOTAL;
    } else if (type == TableType.FISCAL_SUMMARY && name.endsWith("预算拨款")) {
      role = LineRole.CARRIED_ITEM;
    }
    String code = side == Side.EXPENDITURE && role == LineRole.ITEM ? CLASSES.get(name) : null;
    table.row(
        line,
        switch (role) {
          case CURRENT_TOTAL, PART -> RowKind.SUBTOTAL;
          case GRAND_TOTAL -> RowKind.TOTAL;
          case ITEM, CARRIED, CARRIED_ITEM -> RowKind.DETAIL;
        },
        code == null ? Map.of() : Map.of(CodeKind.FUNCTION, Code.printed(code, name)),
        Map.of(Columns.SIDE, side.name(), Columns.LINE, name, Columns.ROLE, role.name()),
        amount);
  }

  private void coded(int line, String[] cells, int codes, boolean withFunction) {
    var kinds = new EnumMap<CodeKind, Code>(CodeKind.class);
    boolean total = cells[0].isBlank() || cells[0].replace(" ", "").equals("合计");
    if (!total) {
      CodeKind[] order =
          withFunction
              ? new CodeKind[] {CodeKind.FUNCTION, CodeKind.GOVERNMENT, CodeKind.DEPARTMENT}
              : new CodeKind[] {CodeKind.GOVERNMENT, CodeKind.DEPARTMENT};
      for (int index = 0; index < codes; index++) {
        kinds.put(order[index], DocumentBuilder.code(cells[index]));
      }
    }
    table.row(line, kind(total), kinds, Map.of(), from(cells, codes));
  }

  private void general(int line, String[] cells) {
    int first = organisation ? 1 : 0;
    boolean total = Arrays.stream(cells).anyMatch(cell -> cell.replace(" ", "").equals("合计"));
    var kinds = new EnumMap<CodeKind, Code>(CodeKind.class);
    if (!total) {
      kinds.put(CodeKind.FUNCTION, Code.printed(cells[first], cells[first + 1]));
      if (organisation) {
        kinds.put(CodeKind.ORGANISATION, DocumentBuilder.code(cells[0]));
      }
    }
    int amounts = type == TableType.GENERAL_PUBLIC_EXPENDITURE ? first + 2 : cells.length - 3;
    table.row(line, kind(total), kinds, Map.of(), from(cells, amounts));
  }

  private void amounts(int line, String[] cells, int from) {
    table.row(line, RowKind.DETAIL, Map.of(), Map.of(), from(cells, from));
  }

  private void listed(int line, String[] cells) {
    boolean total = cells[0].replace(" ", "").equals("合计");
    Map<String, String> text =
        total
            ? Map.of()
            : Map.of(
                type == TableType.PROCUREMENT ? Columns.CATEGORY : Columns.LEVEL3,
                cells[cells.length == 2 ? 0 : 2]);
    var kinds = new EnumMap<CodeKind, Code>(CodeKind.class);
    for (String cell : cells) {
      if (cell.matches("2[0-9]{2}-.*")) {
        kinds.put(CodeKind.FUNCTION, Code.printed(cell.substring(0, 3), cell.substring(4)));
      }
    }
    table.row(line, kind(total), kinds, text, from(cells, cells.length - 1));
  }

  private static RowKind kind(boolean total) {
    return total ? RowKind.TOTAL : RowKind.DETAIL;
  }

  private static String[] from(String[] cells, int first) {
    return Arrays.copyOfRange(cells, first, cells.length);
  }

  private static String[] words(String text) {
    return text.split(" ");
  }

  private static List<String> lines(String file) {
    try (InputStream stream = RealDocuments.class.getResourceAsStream("/documents/" + file)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
