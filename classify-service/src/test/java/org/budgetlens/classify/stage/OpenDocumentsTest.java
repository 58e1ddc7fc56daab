package org.budgetlens.classify.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.budgetlens.classify.resolve.Rows;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.table.BudgetRow;
import org.junit.jupiter.api.Test;

class OpenDocumentsTest {
  private static final String DOCUMENT = "ab".repeat(32);

  private final OpenDocuments open = new OpenDocuments();

  @Test
  void countsTheCodesOfADocumentUntilItsSeal() {
    count(open, row(DOCUMENT, 0, CodeStatus.EXACT));
    count(open, row(DOCUMENT, 1, CodeStatus.EXACT));
    count(open, row(DOCUMENT, 2, CodeStatus.LOCAL));

    assertThat(open.close(DOCUMENT, 1, 0).statuses())
        .isEqualTo(Map.of(CodeStatus.EXACT, 2, CodeStatus.LOCAL, 1));
    assertThat(open.close(DOCUMENT, 1, 0).statuses()).isEmpty();
  }

  @Test
  void comesBackFromItsText() {
    String other = "cd".repeat(32);
    count(open, row(DOCUMENT, 0, CodeStatus.EXACT));
    count(open, row(other, 0, CodeStatus.UNKNOWN));
    count(open, Rows.row().of("ef".repeat(32), 0).build()); // no codes yet

    OpenDocuments read = OpenDocuments.decode(open.encode());

    assertThat(read.encode()).isEqualTo(open.encode());
    assertThat(read.close(DOCUMENT, 1, 0).statuses()).isEqualTo(Map.of(CodeStatus.EXACT, 1));
    assertThat(read.close(other, 1, 0).statuses()).isEqualTo(Map.of(CodeStatus.UNKNOWN, 1));
    assertThat(read.close("ef".repeat(32), 1, 0).statuses()).isEmpty();
    assertThat(read.encode()).isEmpty();
  }

  @Test
  void aDocumentPublishedAgainIsCountedAnew() {
    count(open, row(DOCUMENT, 0, CodeStatus.EXACT));
    count(open, row(DOCUMENT, 0, CodeStatus.EXACT));

    assertThat(open.close(DOCUMENT, 1, 0).statuses()).isEqualTo(Map.of(CodeStatus.EXACT, 1));
  }

  @Test
  void aCopyIsIndependent() {
    count(open, row(DOCUMENT, 0, CodeStatus.EXACT));
    OpenDocuments copy = open.copy();

    count(copy, row(DOCUMENT, 1, CodeStatus.EXACT));

    assertThat(open.close(DOCUMENT, 1, 0).statuses()).isEqualTo(Map.of(CodeStatus.EXACT, 1));
    assertThat(copy.close(DOCUMENT, 1, 0).statuses()).isEqualTo(Map.of(CodeStatus.EXACT, 2));
  }

  @Test
  void staysSmallEnoughToBeCommittedWithAnOffset() {
    for (int document = 0; document < 100; document++) {
      for (CodeStatus status : CodeStatus.values()) {
        for (int i = 1; i < 1000; i++) {
          count(open, row("%064d".formatted(document), i, status));
        }
      }
    }

    assertThat(open.encode().length()).isLessThan(4096);
    assertThat(open.close("%064d".formatted(99), 1, 0).statuses())
        .hasSize(CodeStatus.values().length);
    assertThat(open.close("%064d".formatted(0), 1, 0).statuses()).isEmpty();
  }

  private static void count(OpenDocuments open, BudgetRow row) {
    int unused = open.generationOf(row, 0);
    open.count(row);
  }

  private static BudgetRow row(String document, int sequence, CodeStatus status) {
    Code code = Code.printed("201", null).resolved(null, status);
    return Rows.row().of(document, sequence).build().withCodes(Map.of(CodeKind.FUNCTION, code));
  }
}
