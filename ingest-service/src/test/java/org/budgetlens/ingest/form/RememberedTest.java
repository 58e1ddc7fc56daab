package org.budgetlens.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private final List<String> asked = new ArrayList<>();
  private final Remembered<Integer> lengths =
      new Remembered<>(
          label -> {
            asked.add(label);
            return label.length();
          });

  @Test
  void asksOnce() {
    assertThat(lengths.of("合计")).isEqualTo(2);
    assertThat(lengths.of("合计")).isEqualTo(2);

    assertThat(asked).containsExactly("合计");
  }

  @Test
  void keepsNeitherFiguresNorSentences() {
    assertThat(lengths.of("1,234.56")).isEqualTo(8);
    assertThat(lengths.of("本".repeat(100))).isEqualTo(100);

    assertThat(lengths.size()).isZero();
  }

  @Test
  void whateverIsAskedItsMemoryIsBounded() {
    for (int i = 0; i < 3 * Remembered.MOST; i++) {
      int number = i;
      String label =
          Integer.toString(i)
              .chars()
              .mapToObj(c -> "" + (char) (c + 60))
              .reduce("", String::concat);

      assertThat(lengths.of(label)).isEqualTo(Integer.toString(number).length());
    }

    assertThat(lengths.size()).isLessThanOrEqualTo(Remembered.MOST);
  }
}
