package org.budgetlens.ingest.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.identity.Identity;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The forms that other places publish, drawn in {@code /elsewhere} with figures that add up:
 * central departments, the national forms of final accounts and performance, Chongqing, Sichuan,
 * Jiangsu, Guangdong, Shaanxi, Yunnan, Hunan, Shandong, Fujian, Guangxi, Shenzhen, Anhui, Liaoning
 * and Jiangxi, and columns of several years. Each is read as one text, and each of its tables in
 * every format.
 */
class ElsewhereFormsTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private static final Map<String, Renderer> FORMATS =
      new TreeMap<>(
          Map.of(
              "csv",
              TextRenderers::csv,
              "html",
              TextRenderers::html,
              "xlsx",
              OfficeRenderers::xlsx,
              "xls",
              OfficeRenderers::xls,
              "docx",
              OfficeRenderers::docx,
              "pdf",
              PdfRenderer::render));

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of(
            "central-budget-2024",
            "BUDGET 国家统计调查局 2024",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 19/15 万元 EXACT",
                "INCOME_SUMMARY 20/9 万元 EXACT",
                "EXPENDITURE_SUMMARY 20/9 万元 EXACT",
                "FISCAL_SUMMARY 18/14 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 20/9 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 13/8 万元 EXACT",
                "THREE_PUBLIC 1/1 万元 EXACT",
                "GOV_FUND 1/0 万元 EMPTY",
                "STATE_CAPITAL 1/0 万元 EMPTY"),
            List.of("DISTRICT_UNKNOWN")),
        Arguments.of(
            "national-final-account-2023",
            "FINAL_ACCOUNT 武汉市江岸区民政局 2023",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 27/23 万元 EXACT",
                "INCOME_SUMMARY 21/8 万元 EXACT",
                "EXPENDITURE_SUMMARY 21/8 万元 EXACT",
                "FISCAL_SUMMARY 19/15 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 16/6 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 26/19 万元 EXACT",
                "THREE_PUBLIC 1/1 万元 EXACT",
                "GOV_FUND 4/1 万元 EXACT",
                "STATE_CAPITAL 1/0 万元 EMPTY"),
            List.of()),
        Arguments.of(
            "chongqing-budget-2024",
            "BUDGET 重庆市渝中区文化和旅游发展委员会 2024",
            List.of(
                "FISCAL_SUMMARY 16/12 元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 11/4 元 EXACT",
                "GENERAL_PUBLIC_BASIC 8/5 元 EXACT",
                "THREE_PUBLIC 1/1 元 EXACT",
                "GOV_FUND 4/1 元 EXACT",
                "INCOME_EXPENDITURE_SUMMARY 10/8 元 EXACT",
                "INCOME_SUMMARY 14/5 元 EXACT",
                "EXPENDITURE_SUMMARY 14/5 元 EXACT",
                "PROCUREMENT 3/2 元 EXACT"),
            List.of("READ_AGAIN")),
        Arguments.of(
            "sichuan-budget-2025",
            "BUDGET 四川省成都市青羊区司法局 2025",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 17/13 万元 EXACT",
                "INCOME_SUMMARY 4/2 万元 EXACT",
                "EXPENDITURE_SUMMARY 14/10 万元 EXACT",
                "FISCAL_SUMMARY 16/12 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 13/10 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 9/5 万元 EXACT",
                "THREE_PUBLIC 3/2 万元 EXACT"),
            List.of()),
        Arguments.of(
            "jiangsu-budget-2023",
            "BUDGET 南京市鼓楼区水务局 2023",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 16/12 万元 EXACT",
                "INCOME_SUMMARY 4/2 万元 EXACT",
                "THREE_PUBLIC 1/1 万元 EXACT",
                "PROCUREMENT 5/2 万元 EXACT"),
            List.of(
                "LINES_NOT_READ",
                "READ_AGAIN",
                "TABLE_NOT_READ",
                "TABLE_NOT_READ",
                "TABLE_NOT_READ")),
        Arguments.of(
            "guangdong-budget-2024",
            "BUDGET 广州市越秀区统计局 2024",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 15/11 万元 EXACT",
                "INCOME_SUMMARY 1/1 万元 EXACT",
                "EXPENDITURE_SUMMARY 1/1 万元 EXACT",
                "FISCAL_SUMMARY 8/6 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 11/4 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 7/3 万元 EXACT",
                "THREE_PUBLIC 1/1 万元 EXACT",
                "GOV_FUND 1/0 万元 EMPTY"),
            List.of()),
        Arguments.of(
            "year-on-year-2024",
            "FINAL_ACCOUNT 杭州市西湖区档案馆 null",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 12/8 千元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 6/4 千元 EXACT",
                "FISCAL_SUMMARY 6/4 元 EXACT"),
            List.of("FISCAL_YEAR_AMBIGUOUS")),
        Arguments.of(
            "small-tables",
            "BUDGET 成都市武侯区司法局 2025",
            List.of(
                "PROJECT_EXPENDITURE 3/2 万元 EXACT",
                "PURCHASED_SERVICES 2/1 万元 EXACT",
                "PROCUREMENT 3/2 元 EXACT"),
            List.of("TABLE_NOT_READ")),
        Arguments.of(
            "shaanxi-budget-2022",
            "BUDGET 西安市雁塔区农业农村局 2022",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 24/13 万元 EXACT",
                "INCOME_SUMMARY 3/1 万元 EXACT",
                "EXPENDITURE_SUMMARY 2/1 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 15/6 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 万元 EXACT"),
            List.of("TABLE_NOT_READ", "UNMAPPED_CELL", "UNMAPPED_CELL", "UNMAPPED_CELL")),
        Arguments.of(
            "yunnan-budget-2024",
            "BUDGET 鲁甸县教育体育局 2024",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 18/9 元 EXACT",
                "INCOME_SUMMARY 3/1 元 EXACT",
                "EXPENDITURE_SUMMARY 20/9 元 EXACT",
                "FISCAL_SUMMARY 16/12 元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 20/9 元 EXACT",
                "THREE_PUBLIC 1/1 元 EXACT",
                "PROJECT_EXPENDITURE 4/3 元 EXACT",
                "GOV_FUND 1/0 元 EMPTY",
                "PROCUREMENT 3/2 元 EXACT"),
            List.of("TABLE_NOT_READ", "TABLE_NOT_READ", "TABLE_NOT_READ")),
        Arguments.of(
            "hunan-budget-2023",
            "BUDGET 长沙市岳麓区科技和工业信息化局 2023",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 20/14 万元 EXACT",
                "INCOME_SUMMARY 3/1 万元 EXACT",
                "EXPENDITURE_SUMMARY 15/6 万元 EXACT",
                "FISCAL_SUMMARY 16/10 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 15/6 万元 EXACT",
                "THREE_PUBLIC 2/1 万元 EXACT",
                "GOV_FUND 1/0 万元 EMPTY",
                "STATE_CAPITAL 1/0 万元 EMPTY"),
            List.of(
                "TABLE_NOT_READ",
                "TABLE_NOT_READ",
                "TABLE_NOT_READ",
                "UNMAPPED_CELL",
                "UNMAPPED_CELL")),
        Arguments.of(
            "shandong-budget-2020",
            "BUDGET 青岛市黄岛区文化和旅游局 2020",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 16/10 万元 EXACT",
                "EXPENDITURE_SUMMARY 18/9 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 18/9 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 万元 EXACT",
                "GOV_FUND 0/0 万元 EMPTY",
                "THREE_PUBLIC 1/1 万元 EXACT",
                "PROCUREMENT 3/2 万元 EXACT"),
            List.of("UNMAPPED_CELL")),
        Arguments.of(
            "fujian-budget-2017",
            "BUDGET 厦门市翔安区农林水利局 2017",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 11/7 元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 14/5 元 EXACT",
                "GENERAL_PUBLIC_BASIC 19/15 元 EXACT",
                "THREE_PUBLIC 1/1 元 EXACT"),
            List.of("UNMAPPED_CELL")),
        Arguments.of(
            "guangxi-budget-2025",
            "BUDGET 南宁市青秀区凤翔路小学 2025",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 15/11 元 EXACT",
                "EXPENDITURE_SUMMARY 14/5 元 EXACT",
                "FISCAL_SUMMARY 15/11 元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 14/5 元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 元 EXACT",
                "THREE_PUBLIC 1/1 元 EXACT"),
            List.of("UNMAPPED_CELL")),
        Arguments.of(
            "shenzhen-budget-2024",
            "BUDGET 深圳市南山区科技创新局 2024",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 16/9 万元 EXACT",
                "EXPENDITURE_SUMMARY 10/9 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 19/9 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 万元 EXACT",
                "THREE_PUBLIC 1/1 万元 EXACT"),
            List.of("TABLE_NOT_READ")),
        Arguments.of(
            "national-goals-2024",
            "BUDGET 绍兴市柯桥区水利局 2024",
            List.of(
                "PROJECT_PERFORMANCE 9/8 万元 EXACT",
                "PROJECT_PERFORMANCE 4/3 万元 EXACT",
                "OVERALL_PERFORMANCE 7/4 万元 EXACT"),
            List.of()),
        Arguments.of(
            "national-self-evaluation-2023",
            "SELF_EVALUATION 济南市历下区城市管理局 2023",
            List.of("SELF_EVALUATION 11/6 万元 EXACT"),
            List.of()),
        Arguments.of(
            "anhui-budget-2024",
            "BUDGET 阜阳市颍州区疾病预防控制中心 2024",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 14/6 万元 EXACT",
                "INCOME_SUMMARY 16/7 万元 EXACT",
                "EXPENDITURE_SUMMARY 16/7 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 16/7 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 万元 EXACT",
                "PROJECT_EXPENDITURE 4/3 万元 EXACT",
                "PROCUREMENT 2/1 万元 EXACT",
                "PURCHASED_SERVICES 0/0 万元 EMPTY"),
            List.of()),
        Arguments.of(
            "liaoning-budget-2021",
            "BUDGET 沈阳市铁西区统计局 2021",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 12/6 元 EXACT",
                "EXPENDITURE_SUMMARY 18/7 元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 15/6 元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 元 EXACT",
                "GOV_FUND 4/1 元 EXACT",
                "THREE_PUBLIC 1/1 元 EXACT"),
            List.of("TABLE_NOT_READ", "TABLE_NOT_READ")),
        Arguments.of(
            "jiangxi-budget-2023",
            "BUDGET 婺源县江湾镇人民政府 2023",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 24/17 万元 EXACT",
                "EXPENDITURE_SUMMARY 27/10 万元 EXACT",
                "FISCAL_SUMMARY 12/10 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 27/10 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 万元 EXACT",
                "THREE_PUBLIC 1/1 万元 EXACT",
                "GOV_FUND 0/0 万元 EMPTY"),
            List.of()),
        Arguments.of(
            "yunnan-final-account-2023",
            "FINAL_ACCOUNT 鲁甸县水务局 2023",
            List.of("GENERAL_PUBLIC_EXPENDITURE 8/3 元 EXACT", "GOV_FUND 4/1 元 EXACT"),
            Collections.nCopies(8, "UNMAPPED_CELL")),
        Arguments.of(
            "xinjiang-budget-2025",
            "BUDGET 阿克苏地区库车市教育局 2025",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 20/14 万元 EXACT",
                "INCOME_SUMMARY 19/8 万元 EXACT",
                "EXPENDITURE_SUMMARY 19/8 万元 EXACT",
                "FISCAL_SUMMARY 14/8 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 16/7 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 万元 EXACT",
                "PROJECT_EXPENDITURE 4/3 万元 EXACT",
                "THREE_PUBLIC 1/1 万元 EXACT",
                "GOV_FUND 4/1 万元 EXACT"),
            List.of()),
        Arguments.of(
            "shanxi-budget-2021",
            "BUDGET 太原市迎泽区人力资源和社会保障局 2021",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 12/8 万元 EXACT",
                "INCOME_SUMMARY 15/7 万元 EXACT",
                "EXPENDITURE_SUMMARY 15/7 万元 EXACT",
                "FISCAL_SUMMARY 12/8 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 15/7 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 万元 EXACT",
                "GOV_FUND 0/0 万元 EMPTY",
                "THREE_PUBLIC 1/1 万元 EXACT"),
            List.of(
                "TABLE_NOT_READ",
                "UNMAPPED_CELL",
                "UNMAPPED_CELL",
                "UNMAPPED_CELL",
                "UNMAPPED_CELL",
                "UNMAPPED_CELL")),
        Arguments.of(
            "heilongjiang-budget-2018",
            "BUDGET 五常市审计局 2018",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 16/11 元 EXACT",
                "EXPENDITURE_SUMMARY 10/7 元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 10/7 元 EXACT",
                "GENERAL_PUBLIC_BASIC 25/24 元 EXACT",
                "THREE_PUBLIC 3/2 元 EXACT",
                "GOV_FUND 0/0 元 EMPTY"),
            List.of()),
        Arguments.of(
            "inner-mongolia-budget-2023",
            "BUDGET 克什克腾旗林业和草原局 2023",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 16/12 万元 EXACT",
                "INCOME_SUMMARY 3/1 万元 EXACT",
                "EXPENDITURE_SUMMARY 18/7 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 18/7 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 万元 EXACT",
                "THREE_PUBLIC 1/1 万元 EXACT",
                "PROJECT_EXPENDITURE 9/6 万元 EXACT",
                "GOV_FUND 0/0 万元 EMPTY"),
            List.of("UNMAPPED_CELL")),
        Arguments.of(
            "guizhou-school-budget-2024",
            "BUDGET 贵阳市花溪区第三中学 2024",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 21/15 元 EXACT",
                "INCOME_SUMMARY 16/7 元 EXACT",
                "EXPENDITURE_SUMMARY 16/7 元 EXACT",
                "FISCAL_SUMMARY 16/12 元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 16/7 元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 元 EXACT",
                "THREE_PUBLIC 1/1 万元 EXACT",
                "PROJECT_EXPENDITURE 6/5 元 EXACT"),
            List.of("TABLE_NOT_READ")),
        Arguments.of(
            "hebei-budget-2026",
            "BUDGET 容城县住房和城乡建设局 2026",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 13/9 万元 EXACT",
                "INCOME_SUMMARY 24/12 万元 EXACT",
                "EXPENDITURE_SUMMARY 24/12 万元 EXACT",
                "FISCAL_SUMMARY 13/9 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 21/10 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 万元 EXACT",
                "GOV_FUND 5/2 万元 EXACT",
                "STATE_CAPITAL 0/0 万元 EMPTY",
                "THREE_PUBLIC 1/1 万元 EXACT",
                "PROJECT_EXPENDITURE 15/12 万元 EXACT",
                "PROCUREMENT 3/2 万元 EXACT"),
            List.of("UNMAPPED_CELL", "UNMAPPED_CELL", "UNMAPPED_CELL")),
        Arguments.of(
            "gansu-budget-2023",
            "BUDGET 兰州市城关区文化和旅游局 2023",
            List.of(
                "INCOME_EXPENDITURE_SUMMARY 16/12 万元 EXACT",
                "INCOME_SUMMARY 1/1 万元 EXACT",
                "EXPENDITURE_SUMMARY 4/2 万元 EXACT",
                "GENERAL_PUBLIC_EXPENDITURE 16/7 万元 EXACT",
                "GENERAL_PUBLIC_BASIC 22/18 万元 EXACT",
                "THREE_PUBLIC 1/1 万元 EXACT",
                "GOV_FUND 4/1 万元 EXACT",
                "STATE_CAPITAL 1/0 万元 EMPTY"),
            List.of("TABLE_NOT_READ", "TABLE_NOT_READ", "TABLE_NOT_READ")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void readsWhatOtherPlacesPublish(
      String name, String identity, List<String> tables, List<String> problems) throws IOException {
    Reading.Read reading = read(FixtureDocument.load(name).asText());

    Identity found = reading.identity();
    assertThat("%s %s %s".formatted(found.kind(), found.department(), found.fiscalYear()))
        .isEqualTo(identity);
    assertThat(reading.tables().stream().map(ElsewhereFormsTest::shape)).isEqualTo(tables);
    assertThat(reading.problems())
        .extracting(Problem::code)
        .filteredOn(code -> !code.equals("PROSE_NOT_READ"))
        .containsExactlyInAnyOrderElementsOf(problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "central-budget-2024",
        "national-final-account-2023",
        "chongqing-budget-2024",
        "sichuan-budget-2025",
        "jiangsu-budget-2023",
        "guangdong-budget-2024",
        "year-on-year-2024",
        "small-tables",
        "shaanxi-budget-2022",
        "yunnan-budget-2024",
        "hunan-budget-2023",
        "shandong-budget-2020",
        "fujian-budget-2017",
        "guangxi-budget-2025",
        "shenzhen-budget-2024",
        "liaoning-budget-2021",
        "jiangxi-budget-2023",
        "yunnan-final-account-2023",
        "xinjiang-budget-2025",
        "shanxi-budget-2021",
        "heilongjiang-budget-2018",
        "guizhou-school-budget-2024",
        "hebei-budget-2026",
        "gansu-budget-2023"
      })
  void readsEveryFormatAlike(String name) throws IOException {
    for (PrintedTable table : FixtureDocument.load(name).tables()) {
      Reading text = READER.read(TextRenderers.tabs(table, new Random(1)), Hints.NONE);
      for (Map.Entry<String, Renderer> format : FORMATS.entrySet()) {
        for (int seed = 0; seed < 2; seed++) {
          byte[] file = format.getValue().render(table, new Random(seed));
          assertThat(content(READER.read(file, Hints.NONE)))
              .as("%s, %s, %s, seed %d", name, table.title(), format.getKey(), seed)
              .isEqualTo(content(text));
        }
      }
    }
  }

  @Test
  void readsColumnsOfSeveralYears() throws IOException {
    ReadTable table = table("central-budget-2024", TableType.GENERAL_PUBLIC_EXPENDITURE);

    TypedRow row = row(table, "2010502");
    assertThat(amounts(row))
        .isEqualTo(
            Map.of(
                "previous_executed", 1_980_000_000L,
                "total", 2_200_000_000L,
                "project", 2_200_000_000L,
                "change", 220_000_000L));
    assertThat(row.text()).containsEntry("change_percent", "11.11%");
    assertThat(
            amounts(table("national-final-account-2023", TableType.THREE_PUBLIC).rows().getFirst()))
        .containsEntry("budget_total", 14_200_000L)
        .containsEntry("total", 9_130_000L)
        .containsEntry("vehicle_running", 8_920_000L);
    assertThat(amounts(table("year-on-year-2024", TableType.FISCAL_SUMMARY).rows().getFirst()))
        .isEqualTo(
            Map.of(
                "amount", 985_000_000L,
                "initial_budget", 980_000_000L,
                "adjusted_budget", 990_000_000L));
  }

  /** 基本支出 stands below 2020年预算数 and below 2021年预算数: only the second is this year's. */
  @Test
  void keepsLastYearsGroupOfColumnsApart() throws IOException {
    ReadTable table = table("shanxi-budget-2021", TableType.GENERAL_PUBLIC_EXPENDITURE);

    Map<String, Long> amounts = amounts(row(table, "2080101"));
    assertThat(amounts.get("basic")).isEqualTo(amounts.get("total"));
    assertThat(amounts.get("previous_basic")).isEqualTo(amounts.get("previous_budget"));
    assertThat(amounts.get("previous_basic")).isNotEqualTo(amounts.get("basic"));
  }

  @Test
  void readsLastYearsRowAsColumnsOfTheSameStatement() throws IOException {
    ReadTable table = table("shenzhen-budget-2024", TableType.THREE_PUBLIC);

    assertThat(amounts(table.rows().getFirst()))
        .containsEntry("total", 17_500_000L)
        .containsEntry("previous_total", 20_000_000L)
        .containsEntry("previous_reception", 3_000_000L);
  }

  /** 序号 │ 项目 │ 合计 │ 一般公共预算: the lines of one statement, not a row of it each. */
  @Test
  void readsAStatementOfLinesThatPrintsATotalColumn() throws IOException {
    ReadTable table = table("hebei-budget-2026", TableType.THREE_PUBLIC);

    assertThat(amounts(table.rows().getFirst()))
        .containsOnlyKeys("total", "vehicles", "vehicle_running", "reception");
  }

  @Test
  void readsTheRowThatRepeatsTheTotalOnce() throws IOException {
    ReadTable table = table("gansu-budget-2023", TableType.EXPENDITURE_SUMMARY);

    assertThat(table.rows())
        .extracting(TypedRow::kind)
        .containsExactly(RowKind.TOTAL, RowKind.SUBTOTAL, RowKind.DETAIL, RowKind.DETAIL);
  }

  @Test
  void readsNumbersInBracketsAsNegative() throws IOException {
    ReadTable table = table("inner-mongolia-budget-2023", TableType.THREE_PUBLIC);

    assertThat(amounts(table.rows().getFirst()).get("change_reception")).isNegative();
  }

  @Test
  void readsATableWithAValueALineAsOneRow() throws IOException {
    ReadTable table = table("guangdong-budget-2024", TableType.THREE_PUBLIC);

    assertThat(amounts(table.rows().getFirst()))
        .isEqualTo(
            Map.of(
                "administration", 200_300_000L,
                "total", 8_500_000L,
                "abroad", 0L,
                "vehicles", 6_500_000L,
                "vehicle_purchase", 0L,
                "vehicle_running", 6_500_000L,
                "reception", 2_000_000L));
    assertThat(table.proof().columns())
        .containsEntry("total", Parity.EXACT)
        .containsEntry("administration", Parity.NO_TOTAL);
  }

  @Test
  void keepsUnitsApartFromWhatTheySpend() throws IOException {
    ReadTable table = table("sichuan-budget-2025", TableType.EXPENDITURE_SUMMARY);

    TypedRow unit = table.rows().get(2);
    assertThat(unit.kind()).isEqualTo(RowKind.SUBTOTAL);
    assertThat(unit.codes())
        .isEqualTo(Map.of(CodeKind.ORGANISATION, Code.printed("302601", "成都市青羊区司法局机关")));
    TypedRow row = row(table, "2040601");
    assertThat(row.codes())
        .containsEntry(CodeKind.FUNCTION, Code.printed("2040601", "行政运行"))
        .containsEntry(CodeKind.ORGANISATION, Code.printed("302601", null));
  }

  /** 单位：元 above the table, 采购金额（万元） in its header: the column's own unit counts. */
  @Test
  void readsAColumnInItsOwnUnit() throws IOException {
    assertThat(table("small-tables", TableType.PROCUREMENT).proof().sums())
        .isEqualTo(Map.of("amount", 20_000_000L));
  }

  /** A table whose title nobody knows must not run on into the one above it. */
  @Test
  void reportsATableOfUnknownKind() throws IOException {
    Reading.Read reading = read(FixtureDocument.load("jiangsu-budget-2023").asText());

    assertThat(reading.problems())
        .filteredOn(problem -> problem.code().equals("TABLE_NOT_READ"))
        .extracting(Problem::text)
        .containsExactly("财政拨款支出表（功能科目）", "财政拨款基本支出表（经济科目）", "一般公共预算机关运行经费支出预算表");
  }

  private static Reading.Read read(byte[] document) {
    return (Reading.Read) READER.read(document, Hints.NONE);
  }

  private static ReadTable table(String name, TableType type) throws IOException {
    return read(FixtureDocument.load(name).asText()).tables().stream()
        .filter(table -> table.type() == type)
        .findFirst()
        .orElseThrow();
  }

  private static TypedRow row(ReadTable table, String function) {
    return table.rows().stream()
        .filter(row -> row.codes().get(CodeKind.FUNCTION) != null)
        .filter(row -> row.codes().get(CodeKind.FUNCTION).code().equals(function))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Long> amounts(TypedRow row) {
    var amounts = new LinkedHashMap<String, Long>();
    row.amounts().forEach((column, amount) -> amounts.put(column, amount.fen()));
    return amounts;
  }

  private static String shape(ReadTable table) {
    long details = table.rows().stream().filter(row -> row.kind() == RowKind.DETAIL).count();
    return "%s %d/%d %s %s"
        .formatted(
            table.type(),
            table.rows().size(),
            details,
            table.unit().printed(),
            table.proof().parity());
  }

  /** What was read, without places and without blanks inside of labels. */
  private static List<String> content(Reading reading) {
    if (!(reading instanceof Reading.Read read)) {
      return List.of("refused");
    }
    var content = new ArrayList<String>();
    for (ReadTable table : read.tables()) {
      content.add(shape(table) + " " + table.columns() + " " + table.proof().columns());
      for (TypedRow row : table.rows()) {
        var text = new TreeMap<>(row.text());
        text.remove("spanned");
        text.replaceAll((column, value) -> value.replaceAll("[\\s\u3000]", ""));
        content.add(row.kind() + " " + new TreeMap<>(row.codes()) + text + amounts(row));
      }
    }
    for (Problem problem : read.problems()) {
      boolean identity = problem.code().matches("(KIND|DEPARTMENT|DISTRICT|FISCAL_YEAR)_.*");
      if (!identity && problem.level() != Problem.Level.INFO) {
        content.add(problem.code());
      }
    }
    return content;
  }
}
