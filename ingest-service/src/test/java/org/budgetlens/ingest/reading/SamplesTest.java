package org.budgetlens.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.account.LineAccount;
import org.budgetlens.ingest.account.LineUse;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.identity.Identity;
import org.budgetlens.ingest.table.ReadTable;
import org.junit.jupiter.api.Test;

/** Real figures, counted by hand in the documents. */
class SamplesTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  @Test
  void readsEveryNumericTableOfChaoyang() throws IOException {
    Reading.Read reading = sample("chaoyang-data-bureau-2026-budget.txt");

    assertThat(reading.identity())
        .isEqualTo(new Identity(DocumentKind.BUDGET, "北京市朝阳区数据局", "140001", "110105", 2026));
    assertThat(shape(reading))
        .containsEntry(TableType.INCOME_EXPENDITURE_SUMMARY, "35 EXACT")
        .containsEntry(TableType.EXPENDITURE_SUMMARY, "31 EXACT")
        .containsEntry(TableType.PROCUREMENT, "2 EXACT")
        .containsEntry(TableType.FISCAL_SUMMARY, "32 EXACT")
        .containsEntry(TableType.GENERAL_PUBLIC_EXPENDITURE, "11 EXACT")
        .containsEntry(TableType.GENERAL_PUBLIC_BASIC, "21 EXACT")
        .containsEntry(TableType.GOV_FUND, "0 EMPTY")
        .containsEntry(TableType.STATE_CAPITAL, "0 EMPTY")
        .containsEntry(TableType.THREE_PUBLIC, "1 EXACT")
        .containsEntry(TableType.PURCHASED_SERVICES, "77 EXACT");
  }

  @Test
  void readsTheServicesBureauAndFindsWhatDoesNotAddUp() throws IOException {
    Reading.Read reading = sample("beijing-services-data-bureau-2026-budget.txt");

    assertThat(reading.identity())
        .isEqualTo(new Identity(DocumentKind.BUDGET, "北京市政务服务和数据管理局", null, "110000", 2026));
    assertThat(shape(reading))
        .containsEntry(TableType.INCOME_SUMMARY, "1 EXACT")
        .containsEntry(TableType.EXPENDITURE_SUMMARY, "120 BROKEN")
        .containsEntry(TableType.GENERAL_PUBLIC_EXPENDITURE, "52 EXACT")
        .containsEntry(TableType.GENERAL_PUBLIC_BASIC, "56 BROKEN")
        .containsEntry(TableType.THREE_PUBLIC, "1 EXACT")
        .containsEntry(TableType.PROCUREMENT, "3 EXACT")
        .containsEntry(TableType.PURCHASED_SERVICES, "62 EXACT");
    ReadTable summary = table(reading, TableType.EXPENDITURE_SUMMARY);
    assertThat(summary.proof().totals().get("total").fen()).isEqualTo(101_605_173_803L);
    assertThat(summary.proof().sums()).containsEntry("total", 79_094_952_189L);
    assertThat(summary.proof().columns()).containsEntry("project", Parity.BROKEN);
  }

  @Test
  void saysOfEveryLineWhatBecameOfIt() throws IOException {
    for (String name :
        List.of(
            "chaoyang-data-bureau-2026-budget.txt",
            "beijing-services-data-bureau-2026-budget.txt")) {
      long printed;
      try (Stream<String> lines = Files.lines(Path.of("..", "samples", name))) {
        printed = lines.filter(line -> !line.isBlank()).count();
      }
      LineAccount account = sample(name).lines();
      assertThat(account.printed()).as(name).isEqualTo(printed);
      assertThat(account.lines(LineUse.ROW)).as(name).isGreaterThan(200);
      assertThat(account.lines(LineUse.PROBLEM)).as(name).isZero();
    }
  }

  @Test
  void accountsForEveryLineItDoesNotRead() throws IOException {
    Reading.Read reading = sample("chaoyang-data-bureau-2026-budget.txt");

    assertThat(reading.problems()).isEmpty();
  }

  private static Map<TableType, String> shape(Reading.Read reading) {
    var shape = new LinkedHashMap<TableType, String>();
    for (ReadTable table : reading.tables()) {
      long details = table.rows().stream().filter(row -> row.kind() == RowKind.DETAIL).count();
      shape.put(table.type(), details + " " + table.proof().parity());
    }
    return shape;
  }

  private static ReadTable table(Reading.Read reading, TableType type) {
    return reading.tables().stream().filter(t -> t.type() == type).findFirst().orElseThrow();
  }

  private static Reading.Read sample(String name) throws IOException {
    byte[] content = Files.readAllBytes(Path.of("..", "samples", name));
    return (Reading.Read) READER.read(content, Hints.NONE);
  }
}
