package org.budgetlens.ingest.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.junit.jupiter.api.Test;

class LineLedgerTest {
  private final LineLedger ledger = new LineLedger();

  @Test
  void countsEveryPrintedLineOnceAndBlankOnesNever() {
    List<Line> lines = lines("表", "", "行", "行", "文", "文", "", "文", "行", "文");
    ledger.enter(lines.get(0), LineUse.TITLE);
    ledger.enter(lines.get(2), LineUse.ROW);
    ledger.enter(lines.get(3), LineUse.ROW);
    ledger.enter(lines.get(3), LineUse.PROBLEM);
    for (int i : List.of(4, 5, 7, 9)) {
      ledger.enter(lines.get(i), LineUse.PROSE);
    }
    ledger.enter(lines.get(8), LineUse.ROW);

    LineAccount account = ledger.close(lines);

    assertThat(account.printed()).isEqualTo(8);
    assertThat(account.uses())
        .isEqualTo(Map.of(LineUse.TITLE, 1, LineUse.ROW, 3, LineUse.PROSE, 4));
    assertThat(account.prose())
        .containsExactly(
            new LineRange(Source.lines(5), Source.lines(8), 3),
            new LineRange(Source.lines(10), Source.lines(10), 1));
  }

  @Test
  void callsALineNobodyHasEnteredAProblem() {
    assertThat(ledger.close(lines("行")).lines(LineUse.PROBLEM)).isEqualTo(1);
  }

  @Test
  void refusesAnAccountThatDoesNotAddUp() {
    assertThatThrownBy(() -> new LineAccount(3, Map.of(LineUse.ROW, 2), List.of()))
        .hasMessageContaining("2 of 3");
    assertThatThrownBy(() -> new LineAccount(1, Map.of(LineUse.PROSE, 1), List.of()))
        .hasMessageContaining("0 lines of prose");
  }

  private static List<Line> lines(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(
            i -> new Line(Source.lines(i + 1), List.of(new Cell(texts[i], Source.lines(i + 1)))))
        .toList();
  }
}
