package org.budgetlens.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WrittenOutTest {

  @Test
  void writesOutGroupsAlternativesAndOptionalParts() {
    assertThat(WrittenOut.of("(本年)?(收入|支出)")).hasValue(Set.of("收入", "支出", "本年收入", "本年支出"));
    assertThat(WrittenOut.of("部门(\\(单位\\))?名称")).hasValue(Set.of("部门名称", "部门(单位)名称"));
    assertThat(WrittenOut.of("其中[:：]?|其他")).hasValue(Set.of("其中", "其中:", "其中：", "其他"));
    assertThat(WrittenOut.of("(?:小|合)计")).hasValue(Set.of("小计", "合计"));
  }

  @Test
  void leavesWhatHasNoFewTexts() {
    for (String many :
        List.of(
            "\\d{4}年",
            "金额+",
            "金.额",
            "预算.*",
            "^合计$",
            "[一-十]、",
            "[^a]",
            "合计??",
            "(?i)a",
            "(?=合)计",
            "\\Q合计\\E",
            "(年){2}",
            "(a|b|c|d|e|f)(a|b|c|d|e|f)(a|b|c|d|e|f)(a|b|c|d|e|f)")) {
      assertThat(WrittenOut.of(many)).as(many).isEmpty();
    }
  }

  @Test
  void theTextsAreThoseTheExpressionMatches() {
    int written = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      var random = new Random(seed);
      String expression = alternatives(random, 3);
      Pattern pattern = Pattern.compile(expression);
      Set<String> texts = WrittenOut.of(expression).orElse(null);
      if (texts == null) {
        continue; // more than are written out
      }
      written++;
      assertThat(texts).as(expression).allMatch(text -> pattern.matcher(text).matches());
      for (int i = 0; i < 50; i++) {
        String text = text(random);
        assertThat(texts.contains(text))
            .as("%s, %s", expression, text)
            .isEqualTo(pattern.matcher(text).matches());
      }
    }
    assertThat(written).isGreaterThan(1_000);
  }

  private static String alternatives(Random random, int depth) {
    var expression = new StringBuilder(sequence(random, depth));
    while (random.nextInt(3) == 0) {
      expression.append('|').append(sequence(random, depth));
    }
    return expression.toString();
  }

  private static String sequence(Random random, int depth) {
    var sequence = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      sequence.append(
          switch (random.nextInt(depth == 0 ? 3 : 4)) {
            case 0 -> "[ab]";
            case 1 -> "\\(";
            case 3 -> "(" + alternatives(random, depth - 1) + ")";
            default -> String.valueOf((char) ('a' + random.nextInt(2)));
          });
      sequence.append(random.nextInt(3) == 0 ? "?" : "");
    }
    return sequence.toString();
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append("ab(".charAt(random.nextInt(3)));
    }
    return text.toString();
  }
}
