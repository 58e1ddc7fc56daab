package org.budgetlens.ingest.collapsed;

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
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.identity.Identity;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The numeric tables of a real budget that has lost its columns, against figures read by hand. */
class DongchengTest {
  private static Reading.Read reading;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = DongchengTest.class.getResourceAsStream("dongcheng-2022-tables.txt")) {
      byte[] content = Objects.requireNonNull(in).readAllBytes();
      reading =
          (Reading.Read)
              new DocumentReader(TableForms.load(), Divisions.load()).read(content, Hints.NONE);
    }
  }

  @Test
  void readsEveryTableWithoutAnOpenRow() {
    assertThat(reading.problems()).isEmpty();
    Map<TableType, String> shape = new LinkedHashMap<>();
    for (ReadTable table : reading.tables()) {
      long details = table.rows().stream().filter(row -> row.kind() == RowKind.DETAIL).count();
      shape.put(table.type(), details + " " + table.proof().parity());
    }
    assertThat(shape)
        .containsExactly(
            Map.entry(TableType.INCOME_EXPENDITURE_SUMMARY, "38 EXACT"),
            Map.entry(TableType.INCOME_SUMMARY, "2 EXACT"),
            Map.entry(TableType.EXPENDITURE_SUMMARY, "64 ROUNDING"),
            Map.entry(TableType.PROJECT_EXPENDITURE, "35 ROUNDING"),
            Map.entry(TableType.PROCUREMENT, "1 EXACT"),
            Map.entry(TableType.FISCAL_SUMMARY, "38 EXACT"),
            Map.entry(TableType.GENERAL_PUBLIC_EXPENDITURE, "17 ROUNDING"),
            Map.entry(TableType.GENERAL_PUBLIC_BASIC, "52 EXACT"),
            Map.entry(TableType.GOV_FUND, "0 EMPTY"),
            Map.entry(TableType.STATE_CAPITAL, "0 EMPTY"),
            Map.entry(TableType.THREE_PUBLIC, "1 EXACT"),
            Map.entry(TableType.PURCHASED_SERVICES, "22 ROUNDING"));
  }

  @Test
  void knowsWhoPublishedIt() {
    assertThat(reading.identity())
        .isEqualTo(new Identity(DocumentKind.BUDGET, "北京市东城区科学技术和信息化局", "025", "110101", 2022));
  }

  @Test
  void tellsBasicFromProjectExpenditureOfThreeEqualFigures() {
    List<TypedRow> rows = table(TableType.GENERAL_PUBLIC_EXPENDITURE).rows();

    assertThat(printed(rows.get(0)))
        .isEqualTo("total=469.52 basic=469.52 personnel=440.39 public_cost=29.13");
    assertThat(printed(rows.get(1)))
        .isEqualTo("total=200.00 project=200.00 project_excl_infrastructure=200.00");
    assertThat(printed(rows.get(3))).isEqualTo("total=91.14 basic=91.14 personnel=91.14");
    assertThat(rows.get(2).source()).isEqualTo(Source.lines(649, 651, 652));
    assertThat(rows.get(2).codes())
        .containsEntry(CodeKind.ORGANISATION, Code.printed("025001", "北京市东城区科学技术和信息化局本级"))
        .containsEntry(CodeKind.FUNCTION, Code.printed("2069999", "其他科学技术支出"));
  }

  @Test
  void saysWhyAnAmountStandsWhereItStands() {
    TypedRow row = table(TableType.GENERAL_PUBLIC_EXPENDITURE).rows().get(3);

    assertThat(inferred(row, "personnel"))
        .isEqualTo(
            "人员经费：只有这样分配，本列才合计为1,406.68"
                + " / personnel: only assignment with which the column adds up to 1,406.68");
    assertThat(inferred(table(TableType.EXPENDITURE_SUMMARY).rows().get(42), "project"))
        .contains("第04表");
    assertThat(table(TableType.THREE_PUBLIC).rows().getFirst().amounts().values())
        .allSatisfy(amount -> assertThat(amount.inferred()).isNull());
  }

  @Test
  void keepsRowsWithoutAmounts() {
    assertThat(table(TableType.GENERAL_PUBLIC_BASIC).rows())
        .filteredOn(row -> row.amounts().isEmpty())
        .extracting(row -> Objects.requireNonNull(row.codes().get(CodeKind.DEPARTMENT)).code())
        .containsExactly("30214", "30227", "31007", "31099");
  }

  @Test
  void joinsNamesThatWereWrapped() {
    assertThat(table(TableType.PROJECT_EXPENDITURE).rows())
        .extracting(row -> row.text().get("project"))
        .contains("东城区网格化社会服务管理PDA智能终端-2022年度通讯资费", "2020年800M政务网运维费");
    assertThat(table(TableType.PURCHASED_SERVICES).rows().get(6).text())
        .containsEntry("project", "11010122T000000399578-全区线路租用服务")
        .containsEntry("level1", "05-政府履职所需辅助性服务")
        .containsEntry("level2", "0511-机关信息系统建设与维护")
        .containsEntry("level3", "信息化运行维护服务")
        .containsEntry("domain", "206-科学技术支出");
  }

  @Test
  void adds025001And025003ToTheDepartmentAndNotTheDepartmentToThem() {
    assertThat(table(TableType.INCOME_SUMMARY).rows())
        .extracting(TypedRow::kind)
        .containsExactly(RowKind.SUBTOTAL, RowKind.DETAIL, RowKind.DETAIL, RowKind.TOTAL);
  }

  private static String inferred(TypedRow row, String column) {
    PrintedAmount amount = Objects.requireNonNull(row.amounts().get(column));
    return Objects.requireNonNull(amount.inferred());
  }

  private static String printed(TypedRow row) {
    return String.join(
        " ",
        row.amounts().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue().printed())
            .toList());
  }

  private static ReadTable table(TableType type) {
    return reading.tables().stream().filter(t -> t.type() == type).findFirst().orElseThrow();
  }
}
