package org.budgetlens.ingest.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

/** Properties of 项目支出绩效目标表 in random layouts; a seed is enough to repeat a failure. */
class AnyLayoutTest {
  private static final int SEEDS = 2_000;
  private static final List<String> KINDS =
      List.of(
          "产出指标│数量指标", "产出指标│质量指标", "产出指标│时效指标", "成本指标│经济成本指标", "效益指标│社会效益指标", "满意度指标│服务对象满意度指标");
  private static final List<String> NATURES = List.of("≥", "≤", "=", ">", "<", "定性");
  private static final String HEADER =
      """
      项目名称│项目总额│其中：││绩效目标│一级指标│二级指标│三级指标│绩效指标性质│本年绩效指标值│绩效度量单位
      ││财政资金│其他资金│││││││
      """;

  /** A rendered table and what must be read from it: line, code, indicator. */
  private record Rendered(String text, List<String> expected) {}

  @Test
  void readsEveryIndicatorWhateverColumnItsCellsStandIn() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Rendered rendered = render(new Random(seed));

      ReadTable table =
          Tables.of(Tables.read(rendered.text()), TableType.PROJECT_PERFORMANCE).getFirst();

      assertThat(
              Tables.shown(
                  Tables.rows(table, "INDICATOR"),
                  "project_code",
                  "level1",
                  "level2",
                  "level3",
                  "nature",
                  "value",
                  "measure_unit"))
          .as("seed %d%n%s", seed, rendered.text())
          .isEqualTo(rendered.expected());
    }
  }

  @Test
  void accountsForEveryLineOfADamagedTable() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      String damaged = damage(render(random).text(), random);

      Reading.Read reading = Tables.read(damaged);

      assertThat(lost(damaged, reading)).as("seed %d%n%s", seed, damaged).isEmpty();
    }
  }

  private static Rendered render(Random random) {
    var text = new StringBuilder("预算表12 项目支出绩效目标表\n\n金额单位：万元\n").append(HEADER);
    var expected = new ArrayList<String>();
    int line = 6;
    for (int project = 0; project < 1 + random.nextInt(5); project++) {
      String code = "11000026T%012d".formatted(3_668_042L + project);
      String blank = random.nextBoolean() ? "" : " ";
      String label = code.substring(0, 13) + blank + code.substring(13) + "-项目" + project;
      String amount = "%d.%06d".formatted(random.nextInt(5000), random.nextInt(1_000_000));
      String blanks = "│".repeat(1 + random.nextInt(3));
      String own = label + "│" + amount + "│" + amount + blanks + "目标" + project + "│";
      int shift = random.nextInt(11);
      for (int kind : kinds(random)) {
        for (int number = 0; number < 1 + random.nextInt(3); number++) {
          String nature = NATURES.get(random.nextInt(NATURES.size()));
          String unit = random.nextInt(4) == 0 ? "" : "个";
          String cells =
              "%s│第%d项指标%d│%s│%d│%s"
                  .formatted(KINDS.get(kind), number, kind, nature, random.nextInt(100), unit);
          if (own.isEmpty()) {
            int column = random.nextInt(5) == 0 ? random.nextInt(11) : shift;
            text.append("│".repeat(column));
          }
          text.append(own).append(cells).append("│".repeat(random.nextInt(4))).append('\n');
          own = "";
          String shown = unit.isEmpty() ? cells + "∅" : cells;
          expected.add("%d %s %s".formatted(line++, code, shown.replace('│', ' ')));
          if (random.nextInt(8) == 0) {
            text.append('\n');
            line++;
            if (random.nextBoolean()) {
              text.append(HEADER);
              line += 2;
            }
          }
        }
      }
    }
    return new Rendered(text.toString(), expected);
  }

  /** Some kinds in a random order, each once. */
  private static List<Integer> kinds(Random random) {
    var kinds = new ArrayList<>(IntStream.range(0, KINDS.size()).boxed().toList());
    java.util.Collections.shuffle(kinds, random);
    return kinds.subList(0, 1 + random.nextInt(kinds.size()));
  }

  /** Takes away, doubles or spoils cells and lines below the first header. */
  private static String damage(String text, Random random) {
    int body = text.indexOf("财政资金│其他资金");
    body = text.indexOf('\n', body) + 1;
    var damaged = new StringBuilder(text.substring(0, body));
    for (String line : text.substring(body).split("\n", -1)) {
      String[] cells = line.split("│", -1);
      int at = random.nextInt(cells.length);
      switch (random.nextInt(8)) {
        case 0 -> cells[at] = "";
        case 1 -> cells[at] = "产出指标";
        case 2 -> cells[at] = "≥";
        case 3 -> cells[at] = "<table border=\"1\">";
        case 4 -> cells[at] = cells[at] + "│" + cells[at];
        case 5 -> cells = new String[] {cells[at]};
        default -> {}
      }
      damaged.append(String.join("│", cells)).append('\n');
    }
    return damaged.toString();
  }

  /** Printed lines below the first header that are in no row, problem, note or header. */
  private static List<String> lost(String text, Reading.Read reading) {
    Set<Integer> kept = new HashSet<>();
    for (ReadTable table : reading.tables()) {
      for (TypedRow row : table.rows()) {
        kept.addAll(((Source.TextLines) row.source()).lines());
      }
    }
    for (Problem problem : reading.problems()) {
      if (problem.source() instanceof Source.TextLines lines) {
        IntStream.rangeClosed(lines.lines().getFirst(), lines.lines().getLast()).forEach(kept::add);
      }
    }
    String[] lines = text.split("\n", -1);
    return IntStream.range(5, lines.length)
        .filter(i -> !kept.contains(i + 1))
        .mapToObj(i -> lines[i])
        .filter(line -> !line.replace("│", "").isBlank())
        .filter(line -> !line.matches(".*(项目名称|财政资金|其他资金|绩效目标).*"))
        .filter(line -> !line.strip().matches("\\d+|[│\\d]+"))
        .filter(line -> !line.contains("一级指标") && !line.contains("三级指标"))
        .toList();
  }
}
