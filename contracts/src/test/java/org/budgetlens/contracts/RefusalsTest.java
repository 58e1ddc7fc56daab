package org.budgetlens.contracts;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.api.Test;

/** Records refuse what cannot be. */
class RefusalsTest {
  private static final String ID = "0123456789abcdef".repeat(4);
  private static final TableReference TABLE =
      new TableReference(0, null, "收支总表", TableType.INCOME_EXPENDITURE_SUMMARY, null);

  @Test
  void aDocumentHasADigestAsId() {
    refused("64 hexadecimal", () -> document("chaoyang", 2026, "slot", 1));
    refused("64 hexadecimal", () -> document(ID.toUpperCase(java.util.Locale.ROOT), 2026, "s", 1));
  }

  @Test
  void aDocumentHasAPossibleYear() {
    refused("1989", () -> document(ID, 1989, "slot", 1));
    refused("2101", () -> document(ID, 2101, "slot", 1));
  }

  @Test
  void aDocumentHasASlotAndARevision() {
    refused("slot", () -> document(ID, 2026, " ", 1));
    refused("0", () -> document(ID, 2026, "slot", 0));
  }

  @Test
  void aMessageIsInBothLanguages() {
    refused("Chinese", () -> new Localized(" ", "total"));
    refused("English", () -> new Localized("合计", ""));
  }

  @Test
  void aCodeIsNotBlank() {
    refused("blank", () -> Code.printed("", "行政运行"));
  }

  @Test
  void anAmountHasAPositiveStep() {
    refused("0", () -> PrintedAmount.read(1, "0.01", 0));
  }

  @Test
  void aUnitIsOneOfMoney() {
    refused("人", () -> AmountUnit.of("人"));
  }

  @Test
  void aSourceIsSomewhere() {
    refused("1", () -> new Source.TextLines(List.of()));
    refused("1", () -> new Source.TextLines(List.of(0)));
    refused("page", () -> new Source.PageBox(0, List.of(0.0, 0.0, 1.0, 1.0)));
    refused("coordinates", () -> new Source.PageBox(1, List.of(0.0)));
    refused("cell", () -> new Source.SheetCells("表", List.of()));
  }

  @Test
  void aTableIsCounted() {
    refused("-1", () -> new TableReference(-1, null, "表", TableType.GLOSSARY, null));
  }

  @Test
  void aSealCountsItsRows() {
    refused(
        "-1",
        () -> new DocumentSeal(document(ID, 2026, "slot", 1), -1, List.of(), List.of(), null));
  }

  @Test
  void aContributionIsAddedOrSubtracted() {
    refused(
        "0",
        () ->
            new Contribution(ID, TABLE, 0, Source.lines(1), "合计", "total", 0, 1, 1, "0.01", null));
  }

  private static DocumentDescriptor document(String id, int year, String slot, int revision) {
    return new DocumentDescriptor(id, "file.txt", null, null, null, null, year, slot, revision);
  }

  private static void refused(String reason, ThrowingCallable making) {
    assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(reason);
  }
}
