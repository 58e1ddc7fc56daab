package org.budgetlens.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.identity.Identity;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

/** Excerpts of real documents; what is expected was read by eye on their pages. */
class FormFixturesTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  @Test
  void readsTheNineTablesOfAShanghaiBudget() throws IOException {
    Reading.Read reading = fixture("shanghai-budget-2025.pdf");

    assertThat(reading.identity())
        .isEqualTo(new Identity(DocumentKind.BUDGET, "上海市普陀区财政局", null, "310107", 2025));
    assertThat(shape(reading))
        .containsExactly(
            Map.entry(TableType.INCOME_EXPENDITURE_SUMMARY, "13/8 元 EXACT"),
            Map.entry(TableType.INCOME_SUMMARY, "20/11 元 EXACT"),
            Map.entry(TableType.EXPENDITURE_SUMMARY, "20/11 元 EXACT"),
            Map.entry(TableType.FISCAL_SUMMARY, "9/7 元 EXACT"),
            Map.entry(TableType.GENERAL_PUBLIC_EXPENDITURE, "20/11 元 EXACT"),
            Map.entry(TableType.GOV_FUND, "1/0 元 EMPTY"),
            Map.entry(TableType.STATE_CAPITAL, "1/0 元 EMPTY"),
            Map.entry(TableType.GENERAL_PUBLIC_BASIC, "30/25 元 EXACT"),
            Map.entry(TableType.THREE_PUBLIC, "1/1 万元 EXACT"));
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void joinsCodesPrintedLevelByLevelAndKeepsTheirPlace() throws IOException {
    ReadTable table = table("shanghai-budget-2025.pdf", TableType.EXPENDITURE_SUMMARY);

    TypedRow row = row(table, CodeKind.FUNCTION, "2010601");
    assertThat(row.kind()).isEqualTo(RowKind.DETAIL);
    assertThat(row.codes()).containsEntry(CodeKind.FUNCTION, Code.printed("2010601", "行政运行"));
    assertThat(fen(row))
        .isEqualTo(
            Map.of("total", 1_623_184_080L, "basic", 1_609_332_600L, "project", 13_851_480L));
    assertThat(row.source())
        .isInstanceOfSatisfying(
            Source.PageBox.class, place -> assertThat(place.page()).isEqualTo(4));
    assertThat(row(table, CodeKind.FUNCTION, "20106").kind()).isEqualTo(RowKind.SUBTOTAL);
    assertThat(row(table, CodeKind.FUNCTION, "201").kind()).isEqualTo(RowKind.SUBTOTAL);
  }

  @Test
  void readsAmountsPerFundBesideTheirSum() throws IOException {
    ReadTable table = table("shanghai-budget-2025.pdf", TableType.FISCAL_SUMMARY);

    assertThat(table.columns())
        .containsExactly("amount", "general_public", "gov_fund", "state_capital");
    TypedRow total =
        table.rows().stream()
            .filter(row -> "支出总计".equals(row.text().get("line")))
            .findFirst()
            .orElseThrow();
    assertThat(fen(total))
        .isEqualTo(Map.of("amount", 3_121_420_580L, "general_public", 3_121_420_580L));
  }

  @Test
  void knowsThePartsOfAnIncomeLine() throws IOException {
    ReadTable table = table("shanghai-budget-2025.pdf", TableType.INCOME_EXPENDITURE_SUMMARY);

    assertThat(table.rows())
        .filteredOn(row -> "PART".equals(row.text().get("role")))
        .extracting(row -> row.text().get("line"))
        .containsExactly("一般公共预算资金", "政府性基金", "国有资本经营预算");
  }

  @Test
  void goesOnOverPagesThatDoNotRepeatTheHeader() throws IOException {
    Reading.Read reading = fixture("shanghai-budget-2024-pages-without-header.pdf");

    assertThat(shape(reading))
        .containsExactly(
            Map.entry(TableType.INCOME_SUMMARY, "67/33 元 EXACT"),
            Map.entry(TableType.GENERAL_PUBLIC_BASIC, "32/28 元 EXACT"),
            Map.entry(TableType.THREE_PUBLIC, "1/1 万元 EXACT"));
    TypedRow total = reading.tables().getFirst().rows().getLast();
    assertThat(total.kind()).isEqualTo(RowKind.TOTAL);
    assertThat(fen(total))
        .containsEntry("total", 15_621_112_300L)
        .containsEntry("fiscal", 15_621_112_300L);
    // 301 │ 2 and 301 │ 7 as printed on page 6.
    assertThat(reading.problems())
        .extracting(Problem::code)
        .containsExactly("CODE_WITHOUT_ZERO", "CODE_WITHOUT_ZERO");
    assertThat(row(reading.tables().get(1), CodeKind.DEPARTMENT, "30102").codes())
        .containsEntry(CodeKind.DEPARTMENT, Code.printed("30102", "津贴补贴"));
  }

  @Test
  void readsTheNineTablesOfAShanghaiFinalAccount() throws IOException {
    Reading.Read reading = fixture("shanghai-final-account-2024.pdf");

    assertThat(reading.identity())
        .isEqualTo(
            new Identity(DocumentKind.FINAL_ACCOUNT, "中共上海市普陀区委社会工作部", null, "310107", 2024));
    assertThat(shape(reading))
        .containsExactly(
            Map.entry(TableType.INCOME_EXPENDITURE_SUMMARY, "40/36 万元 EXACT"),
            Map.entry(TableType.INCOME_SUMMARY, "18/9 万元 EXACT"),
            Map.entry(TableType.EXPENDITURE_SUMMARY, "18/9 万元 EXACT"),
            Map.entry(TableType.FISCAL_SUMMARY, "38/34 万元 EXACT"),
            Map.entry(TableType.GENERAL_PUBLIC_EXPENDITURE, "18/9 万元 EXACT"),
            // 3.78 + 1.15 + 0.02 + 0.68 + 0.48 + 1.48 + 2.43 + 0.20 = 10.22, printed 10.23
            Map.entry(TableType.GENERAL_PUBLIC_BASIC, "66/61 万元 ROUNDING"),
            Map.entry(TableType.THREE_PUBLIC, "0/0 万元 EMPTY"),
            Map.entry(TableType.GOV_FUND, "0/0 万元 EMPTY"),
            Map.entry(TableType.STATE_CAPITAL, "0/0 万元 EMPTY"));
  }

  @Test
  void readsBlocksSideBySide() throws IOException {
    ReadTable table = table("shanghai-final-account-2024.pdf", TableType.GENERAL_PUBLIC_BASIC);

    assertThat(fen(row(table, CodeKind.DEPARTMENT, "30102")))
        .isEqualTo(Map.of("personnel", 39_720_000L));
    TypedRow software = row(table, CodeKind.DEPARTMENT, "31007");
    assertThat(software.codes())
        .containsEntry(CodeKind.DEPARTMENT, Code.printed("31007", "信息网络及软件购置更新"));
    assertThat(fen(software)).isEqualTo(Map.of("public_cost", 0L));
    assertThat(fen(table.rows().getLast()))
        .isEqualTo(Map.of("personnel", 95_360_000L, "public_cost", 10_230_000L));
    assertThat(table.proof().columns())
        .containsEntry("personnel", Parity.EXACT)
        .containsEntry("public_cost", Parity.ROUNDING);
  }

  private static Reading.Read fixture(String name) throws IOException {
    try (InputStream in = FormFixturesTest.class.getResourceAsStream("/forms/" + name)) {
      return (Reading.Read) READER.read(Objects.requireNonNull(in).readAllBytes(), Hints.NONE);
    }
  }

  private static ReadTable table(String name, TableType type) throws IOException {
    return fixture(name).tables().stream()
        .filter(table -> table.type() == type)
        .findFirst()
        .orElseThrow();
  }

  private static TypedRow row(ReadTable table, CodeKind kind, String code) {
    List<TypedRow> rows =
        table.rows().stream()
            .filter(row -> row.codes().get(kind) != null)
            .filter(row -> row.codes().get(kind).code().equals(code))
            .toList();
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static Map<String, Long> fen(TypedRow row) {
    var fen = new LinkedHashMap<String, Long>();
    row.amounts().forEach((column, amount) -> fen.put(column, amount.fen()));
    return fen;
  }

  private static Map<TableType, String> shape(Reading.Read reading) {
    var shape = new LinkedHashMap<TableType, String>();
    for (ReadTable table : reading.tables()) {
      long details = table.rows().stream().filter(r -> r.kind() == RowKind.DETAIL).count();
      AmountUnit unit = Objects.requireNonNull(table.unit());
      shape.put(
          table.type(),
          "%d/%d %s %s"
              .formatted(table.rows().size(), details, unit.printed(), table.proof().parity()));
    }
    return shape;
  }
}
