package org.budgetlens.audit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableTotal;
import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final Guard ZERO = Guard.of("tables[0].zero");

  /** A note of emptiness below a table of noughts is true. */
  @Test
  void aTableOfNoughtsIsZero() {
    assertThat(ZERO.holds(table(Map.of("total", 0L), Map.of("total", total(0))))).isTrue();
    assertThat(ZERO.holds(table(Map.of("total", 0L, "abroad", 0L), Map.of()))).isTrue();
  }

  @Test
  void aTableWithMoneyIsNot() {
    assertThat(ZERO.holds(table(Map.of("total", 0L, "abroad", 1L), Map.of()))).isFalse();
    assertThat(ZERO.holds(table(Map.of("total", 0L), Map.of("total", total(1))))).isFalse();
  }

  @Test
  void aTableWhoseSumsNobodyKnowsIsNot() {
    assertThat(ZERO.holds(table(Map.of(), Map.of()))).isFalse();
  }

  private static TableTotal total(long fen) {
    return new TableTotal(fen, "");
  }

  private static DocumentSeal table(Map<String, Long> sums, Map<String, TableTotal> totals) {
    DocumentSeal seal = DocumentBuilder.document().seal();
    var summary =
        new TableSummary(
            new TableReference(0, null, "表", TableType.THREE_PUBLIC, AmountUnit.TEN_THOUSAND_YUAN),
            null,
            List.of("total"),
            1,
            1,
            Parity.EXACT,
            Map.of(),
            totals,
            sums,
            List.of());
    return new DocumentSeal(seal.document(), 0, List.of(summary), List.of(), seal.classification());
  }
}
