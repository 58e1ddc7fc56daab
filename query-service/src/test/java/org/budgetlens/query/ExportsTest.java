package org.budgetlens.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.query.fixture.Samples;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same filter drives the page and every export of it. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class ExportsTest {
  private static final List<PublishedBudget> SAMPLES = Samples.documents();

  @BeforeEach
  void publish() {
    for (PublishedBudget sample : SAMPLES) {
      if (!QueryApi.status(sample.id()).equals("MATERIALIZED")) {
        sample.publish();
      }
    }
    QueryApi.awaitShown(SAMPLES.toArray(PublishedBudget[]::new));
  }

  private static String document() {
    return SAMPLES.getLast().id();
  }

  private static byte[] bytes(String path) {
    return given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static Map<String, String> unzip(byte[] zip) {
    var files = new HashMap<String, String>();
    try {
      Path file = Files.write(Files.createTempFile("export", ".zip"), zip);
      try (var opened = new ZipFile(file.toFile())) {
        for (var entry : Collections.list(opened.entries())) {
          try (var in = opened.getInputStream(entry)) {
            files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
          }
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }

  /** XML may write characters as numbers. */
  private static String decoded(String xml) {
    return Pattern.compile("&#x([0-9a-fA-F]+);")
        .matcher(xml)
        .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
  }

  private static long occurrences(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1L;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/documents/%s/rows?table=EXPENDITURE_SUMMARY&kind=DETAIL",
        "/documents/%s/tables",
        "/documents/%s/projects",
        "/projects?document=%s",
        "/documents?fiscalYear=2026",
        "/scorecards?district=110105"
      })
  void everyFormatHoldsTheSameLines(String list) {
    String asked = "/api/v1" + list.formatted(document());
    String path = asked + (asked.contains("?") ? "" : "?fields=");
    String csv = new String(bytes(path + "&format=csv"), UTF_8);
    var workbook = unzip(bytes(path + "&format=xlsx"));
    var pack = unzip(bytes(path + "&format=package"));

    assertThat(csv).startsWith("\uFEFF");
    assertThat("\uFEFF" + pack.get("data.csv")).isEqualTo(csv);
    String sheet = workbook.get("xl/worksheets/sheet1.xml");
    long rows = occurrences(sheet, "<row ");
    long lines = csv.lines().count();
    // A line of CSV may hold line breaks; a row of a sheet is a row.
    assertThat(rows).isGreaterThan(1).isLessThanOrEqualTo(lines);
    JsonPath description = JsonPath.from(pack.get("datapackage.json"));
    assertThat(description.getString("profile")).isEqualTo("fiscal-data-package");
    assertThat(String.join(",", description.<String>getList("resources[0].schema.fields.name")))
        .isEqualTo(csv.substring(1, csv.indexOf("\r\n")));
  }

  /**
   * A view as on the page: its rows down, documents side by side, sums and printed totals below.
   */
  @Test
  void aWorkbookOfAViewIsForPeople() {
    String path = "/api/v1/views/functional-classes?document=" + document();
    JsonPath view = QueryApi.json(path);
    int rows = view.getList("rows").size();
    for (String language : List.of("zh", "en")) {
      var workbook = unzip(bytes(path + "&format=xlsx&lang=" + language));
      String sheet = workbook.get("xl/worksheets/sheet1.xml");
      String texts = decoded(sheet + workbook.get("xl/sharedStrings.xml"));

      assertThat(occurrences(sheet, "<row ")).isEqualTo(1 + rows + 3);
      assertThat(texts)
          .contains("一般公共服务支出")
          .contains(language.equals("zh") ? "明细合计" : "Sum of rows");
      for (int row = 0; row < rows; row++) {
        assertThat(sheet).contains("<v>" + wan(view.getLong("rows[" + row + "].cells[0].fen")));
      }
      assertThat(sheet)
          .contains("<v>" + wan(view.getLong("columns[0].sum")))
          .contains("<v>" + wan(view.getLong("columns[0].printedTotal")));
    }
    given().get(path + "&format=xlsx&lang=de").then().statusCode(400);
  }

  /** Every printed row is a line of its table's sheet, its amounts in 万元 to the last 分. */
  @Test
  void aWorkbookOfADocumentHasASheetForEachTable() {
    String path = "/api/v1/documents/" + document() + "/rows";
    var workbook = unzip(bytes(path + "?format=xlsx"));
    String jsonl = new String(bytes(path + "?format=jsonl"), UTF_8);
    List<String> lines = jsonl.lines().toList();
    var tables = new TreeMap<Integer, List<String>>();
    for (String line : lines) {
      tables
          .computeIfAbsent(JsonPath.from(line).getInt("table.index"), it -> new ArrayList<>())
          .add(line);
    }

    int number = 0;
    for (List<String> own : tables.values()) {
      number++;
      String sheet = workbook.get("xl/worksheets/sheet" + number + ".xml");
      assertThat(occurrences(sheet, "<row ")).isEqualTo(1 + own.size());
      for (String line : own) {
        Map<String, Map<String, Object>> amounts = JsonPath.from(line).getMap("amounts");
        amounts
            .values()
            .forEach(
                it ->
                    assertThat(sheet).contains("<v>" + wan(((Number) it.get("fen")).longValue())));
      }
    }
    assertThat(workbook).doesNotContainKey("xl/worksheets/sheet" + (number + 1) + ".xml");
    assertThat(decoded(workbook.get("xl/sharedStrings.xml")))
        .contains("功能分类 代码", "基本支出（万元）")
        .doesNotContain("Fen");
  }

  /** What is no money has no amount, and a side that is not printed is blank and not 0. */
  @Test
  void aWorkbookOfFindingsHasAmountsOnlyWhereMoneyIs() {
    PublishedBudget budget =
        PublishedBudget.of("北京市通州区寅局", "110112", 2026)
            .expenditure(PublishedBudget.Expenditure.of("2010301", "50205", 400_000))
            .violationAgainstNothing("229/class", 400_000)
            .publish();
    QueryApi.awaitShown(budget);
    String path = "/api/v1/violations?department=北京市通州区寅局&format=xlsx&lang=";
    var workbook = unzip(given().get(path + "en").then().statusCode(200).extract().asByteArray());
    String sheet = workbook.get("xl/worksheets/sheet1.xml");

    // One side and the difference; the other side is blank.
    assertThat(occurrences(sheet, "<v>" + wan(400_000))).isEqualTo(2);
    assertThat(sheet).doesNotContain("<v>0.000000</v>");
    assertThat(decoded(workbook.get("xl/sharedStrings.xml"))).contains("Difference (万元)");
  }

  private static String wan(long fen) {
    return BigDecimal.valueOf(fen, 6) + "</v>";
  }

  @Test
  void aPackageSaysWhatItsNumbersAre() {
    String path = "/api/v1/views/functional-classes?document=" + document();
    JsonPath description =
        JsonPath.from(unzip(bytes(path + "&format=package")).get("datapackage.json"));
    assertThat(description.getString("resources[0].schema.fields.find { it.name == 'fen' }.type"))
        .isEqualTo("integer");
    assertThat(description.getString("model.measures.fen.currency")).isEqualTo("CNY");
  }

  @Test
  void onlyTheFieldsAskedForAreWritten() {
    String path = "/api/v1/documents?fiscalYear=2026&fields=department,id";
    assertThat(QueryApi.json(path + "&limit=1").<Map<String, Object>>getList("items").getFirst())
        .containsOnlyKeys("id", "department");
    assertThat(new String(bytes(path + "&format=csv"), UTF_8))
        .startsWith("\uFEFFid,department\r\n");
    for (String format : List.of("json", "csv", "jsonl")) {
      given()
          .get("/api/v1/documents?fields=colour&format=" + format)
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  /** Neither an empty list nor an item without a field makes a difference. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/documents?department=X",
        "/departments?district=000000",
        "/scorecards?district=000000",
        "/violations?department=X",
        "/receipts?department=X",
        "/projects?department=X",
        "/projects/similar?name=X&least=1"
      })
  void whatFieldsThereAreDoesNotDependOnWhatIsThere(String list) {
    String path = "/api/v1" + list;
    assertThat(QueryApi.json(path).getList("items")).isEmpty();
    for (String format : List.of("json", "jsonl", "csv", "xlsx")) {
      given()
          .get(path + "&fields=colour&format=" + format)
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @Test
  void aFieldThatNotEveryItemHasCanBeAskedFor() {
    given().get("/api/v1/violations?fields=id,suggestions").then().statusCode(200);
    given()
        .get("/api/v1/documents/" + document() + "/rows?limit=5&fields=codes,pair")
        .then()
        .statusCode(200);
  }

  @Test
  void whoHasTheAnswerIsNotSentItAgain() {
    for (String path :
        List.of("/api/v1/documents/" + document() + "/tables", "/api/v1/views/three-public")) {
      String tag = given().get(path).then().statusCode(200).extract().header("ETag");
      assertThat(tag).startsWith("W/\"");
      given().header("If-None-Match", tag).get(path).then().statusCode(304);
      given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }
  }

  @Test
  void theFormatFollowsTheHeaderToo() {
    given()
        .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get("/api/v1/documents")
        .then()
        .statusCode(200)
        .header("Content-Disposition", "attachment; filename=\"documents.xlsx\"");
    given()
        .accept("application/zip")
        .get("/api/v1/documents")
        .then()
        .contentType("application/zip");
  }

  @Test
  void projectsAreFoundAcrossDepartments() {
    JsonPath similar = QueryApi.json("/api/v1/projects/similar?name=政务云&least=0.3");
    List<String> names = similar.getList("items.name");
    assertThat(names.getFirst()).contains("政务云");
    assertThat(similar.<Float>getList("items.similarity"))
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(
            QueryApi.json("/api/v1/projects?sort=-amount&limit=1&document=" + document())
                .getLong("items[0].total"))
        .isPositive();
    given().get("/api/v1/projects/similar").then().statusCode(400);
    given().get("/api/v1/projects/similar?name=x&least=2").then().statusCode(400);
  }

  @Test
  void aScoreIsShownWithItsFormulaAndFacts() {
    JsonPath card = QueryApi.json("/api/v1/scorecards?department=北京市政务服务和数据管理局");
    assertThat(card.getInt("items[0].facts.brokenTables")).isEqualTo(2);
    assertThat(card.getInt("items[0].facts.expectedTables")).isEqualTo(9);
    assertThat(card.getInt("items[0].facts.presentTables")).isEqualTo(9);
    assertThat(card.getFloat("items[0].scorecard.score")).isBetween(50f, 100f);
    assertThat(card.getString("items[0].formula.zh")).contains("得分");
    assertThat(QueryApi.json("/api/v1/scorecards?by=district").getList("items.district"))
        .contains("110000", "110105");
  }
}
