package org.budgetlens.system.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small budgets of many departments, every third with a total that does not hold. */
final class Departments {
  private static final String[] CLASSES = {
    "2010301-行政运行", "2010302-一般行政管理事务", "2010350-事业运行", "2080505-机关事业单位基本养老保险缴费支出"
  };
  private static final String[] ITEMS = {
    "50101-工资奖金津补贴\t30101-基本工资", "50201-办公经费\t30201-办公费", "50205-委托业务费\t30227-委托业务费"
  };

  private Departments() {}

  /** Writes them; the same seed writes the same. */
  static List<Path> write(Path folder, int count, long seed) throws IOException {
    Files.createDirectories(folder);
    var random = new Random(seed);
    var files = new ArrayList<Path>();
    for (int i = 1; i <= count; i++) {
      Path file = folder.resolve("department-%05d.txt".formatted(i));
      files.add(Files.writeString(file, budget("北京市朝阳区第%d局".formatted(i), random), UTF_8));
    }
    return files;
  }

  private static String budget(String department, Random random) {
    var text = new StringBuilder(department).append("2026年部门预算\n\n预算03表 支出预算总表\n\n金额单位：万元\n\n");
    text.append("支出功能分类科目\t政府支出经济分类科目\t部门支出经济分类科目\t合计\t基本支出\t项目支出\t其中\t\t\n");
    text.append("\t\t\t\t\t\t事业单位经营支出\t上缴上级支出\t对附属单位补助支出\n");
    long basic = 0;
    long project = 0;
    int rows = 5 + random.nextInt(20);
    for (int i = 0; i < rows; i++) {
      long amount = random.nextInt(1, 10_000_000);
      boolean isBasic = random.nextBoolean();
      basic += isBasic ? amount : 0;
      project += isBasic ? 0 : amount;
      text.append(CLASSES[random.nextInt(CLASSES.length)])
          .append('\t')
          .append(ITEMS[random.nextInt(ITEMS.length)]);
      amounts(text, amount, isBasic ? amount : 0, isBasic ? 0 : amount);
    }
    long mistake = random.nextInt(3) == 0 ? random.nextInt(1, 1_000_000) : 0;
    text.append("合计\t\t");
    amounts(text, basic + project + mistake, basic, project);
    return text.toString();
  }

  private static void amounts(StringBuilder text, long total, long basic, long project) {
    for (long fen : new long[] {total, basic, project}) {
      text.append('\t');
      if (fen != 0) {
        text.append(BigDecimal.valueOf(fen, 6).toPlainString());
      }
    }
    text.append("\t\t\t\n");
  }
}
