package org.budgetlens.ingest.roundtrip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.roundtrip.PrintedTable.Expected;
import org.budgetlens.ingest.roundtrip.PrintedTable.Slot;

/** Makes expenditure tables in the shapes that cities print, with figures that add up. */
final class RandomTables {
  /** How codes are printed. */
  private enum Codes {
    /** 2010301-行政运行 in one column. */
    JOINED,
    /** A column for the code, one for the name. */
    TWO_COLUMNS,
    /** 类 │ 款 │ 项 │ 名称. */
    LEVELS
  }

  private static final List<String> WORDS =
      List.of("行政", "运行", "一般", "管理", "事务", "社会", "保障", "和", "就业", "支出", "（境）", "其他", "信息化", "建设");

  private final Random random;

  RandomTables(long seed) {
    this.random = new Random(seed);
  }

  PrintedTable next() {
    Codes codes = Codes.values()[random.nextInt(3)];
    boolean wide = random.nextBoolean();
    int decimals = new int[] {0, 2, 2, 6}[random.nextInt(4)];
    String unit = decimals == 6 || random.nextBoolean() ? "万元" : "元";
    List<String> amounts =
        wide
            ? List.of("total", "basic", "project", "business_operation", "remitted_upward")
            : List.of("total", "basic", "project");
    var rows = new ArrayList<>(header(codes, wide));
    int headerRows = rows.size();
    var expected = new ArrayList<Expected>();
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    int count = random.nextInt(random.nextInt(10) == 0 ? 120 : 12);
    for (int i = 0; i < count; i++) {
      row(codes, amounts, decimals, 1_000_000 + i, rows, expected, sums);
    }
    total(codes, amounts, decimals, rows, expected, sums);
    return new PrintedTable("2031年部门支出预算总表", unit, headerRows, rows, expected);
  }

  private static List<List<Slot>> header(Codes codes, boolean wide) {
    var outer = new ArrayList<Slot>();
    var inner = new ArrayList<Slot>();
    var levels = new ArrayList<Slot>();
    boolean three = codes == Codes.LEVELS;
    switch (codes) {
      case JOINED -> column("支出功能分类科目", three, outer, inner, levels);
      case TWO_COLUMNS -> group("功能分类科目", List.of("科目编码", "科目名称"), three, outer, inner, levels);
      case LEVELS -> {
        spanning(outer, "项目", 4);
        spanning(inner, "功能分类科目编码", 3);
        inner.add(new Slot("功能分类科目名称", 1, 2));
        levels.addAll(List.of(Slot.of("类"), Slot.of("款"), Slot.of("项"), Slot.COVERED));
      }
    }
    column("合计", three, outer, inner, levels);
    column("基本支出", three, outer, inner, levels);
    column("项目支出", three, outer, inner, levels);
    if (wide) {
      group("其中", List.of("事业单位经营支出", "上缴上级支出"), three, outer, inner, levels);
    }
    return three ? List.of(outer, inner, levels) : List.of(outer, inner);
  }

  private static void spanning(List<Slot> row, String label, int columns) {
    row.add(new Slot(label, columns, 1));
    for (int i = 1; i < columns; i++) {
      row.add(Slot.COVERED);
    }
  }

  private static void column(
      String label, boolean three, List<Slot> outer, List<Slot> inner, List<Slot> levels) {
    outer.add(new Slot(label, 1, three ? 3 : 2));
    inner.add(Slot.COVERED);
    if (three) {
      levels.add(Slot.COVERED);
    }
  }

  private static void group(
      String label,
      List<String> parts,
      boolean three,
      List<Slot> outer,
      List<Slot> inner,
      List<Slot> levels) {
    spanning(outer, label, parts.size());
    for (String part : parts) {
      inner.add(new Slot(part, 1, three ? 2 : 1));
      if (three) {
        levels.add(Slot.COVERED);
      }
    }
  }

  private void row(
      Codes codes,
      List<String> columns,
      int decimals,
      int serial,
      List<List<Slot>> rows,
      List<Expected> expected,
      Map<String, BigDecimal> sums) {
    // Seven digits that are no parent of one another.
    String code = Integer.toString(2_000_000 + serial % 1_000_000 + random.nextInt(3) * 100_000);
    String name = name();
    var row = new ArrayList<Slot>();
    switch (codes) {
      case JOINED -> row.add(Slot.of(code + "-" + name));
      case TWO_COLUMNS -> row.addAll(List.of(Slot.of(code), Slot.of(name)));
      case LEVELS ->
          row.addAll(
              List.of(
                  Slot.of(code.substring(0, 3)),
                  Slot.of(code.substring(3, 5)),
                  Slot.of(code.substring(5)),
                  Slot.of(name)));
    }
    var amounts = new LinkedHashMap<String, String>();
    for (String column : columns) {
      if (random.nextInt(4) == 0) {
        row.add(Slot.BLANK);
        continue;
      }
      BigDecimal value =
          BigDecimal.valueOf(
              random.nextLong(random.nextInt(5) == 0 ? 1 : 9_999_999_999L), decimals);
      sums.merge(column, value, BigDecimal::add);
      amounts.put(column, printed(value));
      row.add(Slot.of(printed(value)));
    }
    rows.add(row);
    expected.add(new Expected(RowKind.DETAIL, code, name, amounts));
  }

  private void total(
      Codes codes,
      List<String> columns,
      int decimals,
      List<List<Slot>> rows,
      List<Expected> expected,
      Map<String, BigDecimal> sums) {
    var row = new ArrayList<Slot>();
    int labels =
        switch (codes) {
          case JOINED -> 1;
          case TWO_COLUMNS -> 2;
          case LEVELS -> 4;
        };
    spanning(row, random.nextBoolean() ? "合计" : "合 计", labels);
    var amounts = new LinkedHashMap<String, String>();
    for (String column : columns) {
      BigDecimal sum = sums.get(column);
      row.add(sum == null ? Slot.BLANK : Slot.of(printed(sum)));
      if (sum != null) {
        amounts.put(column, printed(sum));
      }
    }
    rows.add(row);
    expected.add(new Expected(RowKind.TOTAL, "", "", amounts));
  }

  private String name() {
    var name = new StringBuilder();
    int words = 1 + random.nextInt(6);
    for (int i = 0; i < words; i++) {
      name.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return name.toString();
  }

  private String printed(BigDecimal value) {
    return String.format(java.util.Locale.ROOT, "%,." + value.scale() + "f", value);
  }
}
