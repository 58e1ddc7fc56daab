package org.budgetlens.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void aSingleBlankSeparatesAndSeveralAreLetterSpacing() {
    assertThat(Words.of("收    入 支    出")).containsExactly("收入", "支出");
    assertThat(Words.of(" 项    目 预算数 ")).containsExactly("项目", "预算数");
  }

  @Test
  void knowsSpacedTotals() {
    assertThat(Words.of("合 计 6,458.43")).containsExactly("合计", "6,458.43");
    assertThat(Words.of("小　计 1.00")).containsExactly("小计", "1.00");
    assertThat(Words.of("综合 计划")).containsExactly("综合", "计划");
  }

  @Test
  void agreesWithItsDefinition() {
    String characters = "合总小计综:：1 \u3000\u00A0\t\n";
    for (int seed = 0; seed < 20_000; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      assertThat(Words.of(text.toString())).as("'%s'", text).isEqualTo(defined(text.toString()));
    }
  }

  /** Several blanks are none; a blank within a label is none; every other blank separates. */
  private static List<String> defined(String text) {
    String blank = "[\\s\\u00A0\\u3000]";
    String close = text.strip().replaceAll(blank + "{2,}", "");
    String labelled =
        close.replaceAll(
            "(?<=^|" + blank + ")([合总小])" + blank + "(计)(?=$|" + blank + "|[:：])", "$1$2");
    return Arrays.stream(labelled.split(blank)).filter(word -> !word.isEmpty()).toList();
  }
}
