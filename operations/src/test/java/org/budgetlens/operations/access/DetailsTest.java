package org.budgetlens.operations.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DetailsTest {
  private final Details details = new Details();

  @Test
  void keepsWhatFits() {
    details.put("预算.pdf", "taken");
    details.put("决算.pdf", "taken");

    assertThat(details.toMap())
        .containsOnly(Map.entry("预算.pdf", "taken"), Map.entry("决算.pdf", "taken"));
  }

  @Test
  void ofThousandsOfFilesItKeepsTheFirstAndTheNumberOfTheOthers() {
    int files = 10_000;
    for (int file = 0; file < files; file++) {
      details.put("部门预算-%05d.pdf".formatted(file), "taken");
    }

    Map<String, String> kept = details.toMap();
    int bytes =
        kept.entrySet().stream()
            .filter(it -> !it.getKey().equals(Details.LEFT_OUT))
            .mapToInt(it -> (it.getKey() + it.getValue()).getBytes(UTF_8).length)
            .sum();

    assertThat(kept).containsEntry("部门预算-00000.pdf", "taken");
    assertThat(bytes).isBetween(Details.ROOM - 100, Details.ROOM);
    assertThat(kept).containsEntry(Details.LEFT_OUT, String.valueOf(files - (kept.size() - 1)));
  }

  @Test
  void oneThatIsTooLargeLeavesRoomForOthers() {
    details.put("checks", "x".repeat(Details.ROOM));
    details.put("year", "2026");

    assertThat(details.toMap())
        .containsOnly(Map.entry("year", "2026"), Map.entry(Details.LEFT_OUT, "1"));
  }

  @Test
  void aNewValueNeedsOnlyTheRoomItAdds() {
    details.put("checks", "x".repeat(Details.ROOM - 6));
    details.put("checks", "y".repeat(Details.ROOM - 6));

    assertThat(details.toMap()).containsOnly(Map.entry("checks", "y".repeat(Details.ROOM - 6)));
  }
}
