package org.budgetlens.benchmark.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Locale;

/** The text of a budget with a very long 支出总表, every row of it another triple of codes. */
public final class LargeDocument {
  private LargeDocument() {}

  /** The text of a budget with so many rows. */
  public static byte[] text(int rows) {
    var text = new StringBuilder("北京市朝阳区数据局2026年部门预算\n预算03表 支出预算总表\n\n金额单位：万元\n\n");
    text.append("支出功能分类科目\t政府支出经济分类科目\t部门支出经济分类科目\t合计\t基本支出\t项目支出\t其中\t\t\n");
    text.append("\t\t\t\t\t\t事业单位经营支出\t上缴上级支出\t对附属单位补助支出\n");
    BigDecimal basicSum = BigDecimal.ZERO;
    BigDecimal projectSum = BigDecimal.ZERO;
    for (int i = 0; i < rows; i++) {
      int function = 2_010_000 + i % 9_000;
      int government = 50_100 + i / 9_000 % 50;
      int department = 30_100 + i / 450_000;
      BigDecimal basic = BigDecimal.valueOf(1_000_000L + i * 37L % 99_999_999, 6);
      BigDecimal project = BigDecimal.valueOf(2_000_000L + i * 53L % 99_999_999, 6);
      basicSum = basicSum.add(basic);
      projectSum = projectSum.add(project);
      text.append(function).append("-科目").append(function).append('\t');
      text.append(government).append("-科目").append(government).append('\t');
      text.append(department).append("-科目").append(department).append('\t');
      text.append(printed(basic.add(project))).append('\t');
      text.append(printed(basic)).append('\t').append(printed(project)).append("\t\t\t\n");
    }
    text.append("合计\t\t\t").append(printed(basicSum.add(projectSum))).append('\t');
    text.append(printed(basicSum)).append('\t').append(printed(projectSum)).append("\t\t\t\n");
    return text.toString().getBytes(UTF_8);
  }

  private static String printed(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.6f", amount);
  }
}
