package org.budgetlens.query;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.testing.KafkaAndPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions, right and wrong. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class RequestsTest {
  private static final String DISTRICT = "110107";

  private static PublishedBudget budget(String department, int rows) {
    var lines = new Expenditure[rows];
    for (int i = 0; i < rows; i++) {
      lines[i] = Expenditure.of("2010301", "50101", i + 1);
    }
    return PublishedBudget.of(department, DISTRICT, 2026).expenditure(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/documents?limit=0, 400, limit",
    "/api/v1/documents?limit=x, 400, limit",
    "/api/v1/documents?cursor=%%%, 400, cursor",
    "/api/v1/documents?cursor=bm9uc2Vuc2U, 400, cursor",
    "/api/v1/documents?kind=NOVEL, 400, kind",
    "/api/v1/documents?status=LOST, 400, status",
    "/api/v1/documents?fiscalYear=26, 400, fiscalYear",
    "/api/v1/documents?sort=colour, 400, sort",
    "/api/v1/documents?deparment=x, 400, deparment",
    "/api/v1/documents?format=pdf, 400, format",
    "/api/v1/violations?severity=BAD, 400, severity",
    "/api/v1/documents?department=a%00b, 400, department",
    "/api/v1/violations/stream?district=%00, 400, district",
    "/api/v1/documents?fields=id%2C%2Cfil, 400, fields",
    "/api/v1/receipts?undecided=perhaps, 400, undecided",
    "/api/v1/departments?limit=0, 400, limit",
    "/api/v1/views/functional-items?limit=5, 400, limit",
    "/api/v1/views/functional-items?measure=weight, 400, measure",
    "/api/v1/views/functional-items?by=colour, 400, by",
    "/api/v1/views/three-public?across=2026, 400, across",
    "/api/v1/violations/stream?after=soon, 400, after",
    "/api/v1/views/unknown, 404, view",
  })
  void aWrongQuestionIsAnsweredWithWhatIsWrong(String path, int status, String parameter) {
    given()
        .urlEncodingEnabled(false)
        .get(path.replace("%%%", "%25%25"))
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("title", notNullValue())
        .body("detail", notNullValue())
        .body("parameter", equalTo(parameter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/documents/0000",
        "/api/v1/documents/0000/rows",
        "/api/v1/documents/0000/rows?format=jsonl",
        "/api/v1/documents/%00",
        "/api/v1/catalogs/function/a%00b",
        "/api/v1/documents/0000/violations?format=csv",
        "/api/v1/nothing"
      })
  void whatIsNotThereIsAnsweredWithProblemDetails(String path) {
    given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void theWrongMethodOrFormatIsAnsweredWithProblemDetails() {
    given()
        .post("/api/v1/documents")
        .then()
        .statusCode(405)
        .contentType("application/problem+json");
    given()
        .accept("image/png")
        .get("/api/v1/documents")
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
  }

  @Test
  void pagesGoThroughAListOnceInEveryOrder() {
    PublishedBudget[] budgets = new PublishedBudget[7];
    for (int i = 0; i < budgets.length; i++) {
      budgets[i] = budget("北京市石景山区第" + i + "局", 1).publish();
    }
    QueryApi.awaitShown(budgets);

    for (String sort : new String[] {"", "&sort=department", "&sort=-fiscalYear", "&sort=status"}) {
      String path = "/api/v1/documents?district=" + DISTRICT + sort;
      var paged = new ArrayList<String>();
      String next = "";
      do {
        JsonPath page = QueryApi.json(path + "&limit=3" + next);
        paged.addAll(page.getList("items.id"));
        String cursor = page.getString("next");
        next = cursor == null ? null : "&cursor=" + cursor;
      } while (next != null);

      assertThat(paged).hasSameSizeAs(QueryApi.lines(path)).doesNotHaveDuplicates();
      for (PublishedBudget budget : budgets) {
        assertThat(paged).contains(budget.id());
      }
    }
  }

  @Test
  void aLongListIsStreamedWholeAndPagedInPieces() {
    PublishedBudget budget = budget("北京市石景山区长局", 2500).publish();
    QueryApi.awaitShown(budget);
    String path = "/api/v1/documents/" + budget.id() + "/rows";

    assertThat(QueryApi.lines(path)).hasSize(2501);
    assertThat(QueryApi.get(path + "?format=csv").lines()).hasSize(2502);
    assertThat(QueryApi.json(path).getList("items")).hasSize(100);
    assertThat(QueryApi.json(path + "?kind=TOTAL").getLong("items[0].amounts.total.fen"))
        .isEqualTo(2500L * 2501 / 2);
  }

  @Test
  void aLongListOfViolationsIsStreamedWhole() {
    String district = "110229";
    PublishedBudget budget =
        PublishedBudget.of("北京市延庆区甲局", district, 2026)
            .expenditure(Expenditure.of("2010301", "50101", 1_000_000));
    for (int i = 0; i < 2100; i++) {
      budget.violation("subject-" + i, 1_000_000, 500_000 + i);
    }
    budget.publish();
    QueryApi.awaitShown(budget);

    String path = "/api/v1/violations?district=" + district;
    assertThat(QueryApi.lines(path)).hasSize(2100).doesNotHaveDuplicates();
    List<Integer> differences =
        QueryApi.json(path + "&sort=-difference&limit=1000").getList("items.difference");
    assertThat(differences).hasSize(1000).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(QueryApi.lines(path + "&severity=NOTICE")).isEmpty();
  }

  @Test
  void theFormatFollowsTheParameterAndThenTheHeader() {
    PublishedBudget budget = budget("北京市石景山区式局", 1).publish();
    QueryApi.awaitShown(budget);
    String path = "/api/v1/documents/" + budget.id() + "/rows";
    given().accept("text/csv").get(path).then().contentType("text/csv;charset=UTF-8");
    given()
        .accept("application/x-ndjson")
        .get(path)
        .then()
        .contentType("application/jsonl;charset=UTF-8");
    given().accept("text/csv").get(path + "?format=json").then().contentType("application/json");
    given()
        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
        .get(path)
        .then()
        .contentType("application/json");
    assertThat(QueryApi.get(path + "?format=csv")).startsWith("\uFEFFdocument,file,");
  }

  @Test
  void aHundredDepartmentsAreNamedInOneAddress() {
    PublishedBudget budget = budget("北京市石景山区多局", 1).publish();
    QueryApi.awaitShown(budget);
    var address = new StringBuilder("/api/v1/views/functional-items?department=北京市石景山区多局");
    for (int i = 0; i < 200; i++) {
      address.append("&department=北京市石景山区某某某局").append(i);
    }

    assertThat(QueryApi.json(address.toString()).getList("columns")).hasSize(1);
  }

  @Test
  void departmentsAndDistrictsArePagedAndDownloadedAsOtherLists() {
    String district = "110228";
    QueryApi.awaitShown(
        PublishedBudget.of("北京市密云区甲局", district, 2026)
            .expenditure(Expenditure.of("2010301", "50101", 1))
            .publish(),
        PublishedBudget.of("北京市密云区乙局", district, 2026)
            .expenditure(Expenditure.of("2010301", "50101", 1))
            .publish());
    String path = "/api/v1/departments?district=" + district;

    JsonPath first = QueryApi.json(path + "&limit=1&fields=department");
    String second =
        QueryApi.json(path + "&cursor=" + first.getString("next")).getString("items[0].department");
    assertThat(List.of(first.getString("items[0].department"), second))
        .containsExactlyInAnyOrder("北京市密云区甲局", "北京市密云区乙局");
    assertThat(QueryApi.get(path + "&format=csv").lines())
        .hasSize(3)
        .element(1)
        .asString()
        .endsWith("," + district + ",,1,2026,0,0,0");
    assertThat(QueryApi.get("/api/v1/districts?format=csv")).contains(district + ",,2,2,0,0,0");
  }

  @Test
  void receiptsWithoutAVerdictAreFoundAndCounted() {
    String district = "110119";
    PublishedBudget undecided =
        PublishedBudget.of("北京市延庆区丙局", district, 2026)
            .expenditure(Expenditure.of("2010301", "50101", 1))
            .undecided("XTB-001")
            .publish();
    PublishedBudget decided =
        PublishedBudget.of("北京市延庆区丁局", district, 2026)
            .expenditure(Expenditure.of("2010301", "50101", 1))
            .publish();
    QueryApi.awaitShown(undecided, decided);
    String path = "/api/v1/receipts?current=true&district=" + district;

    assertThat(QueryApi.json(path + "&undecided=true").getList("items.document.id"))
        .containsExactly(undecided.id());
    assertThat(QueryApi.json(path + "&undecided=false").getList("items.document.id"))
        .containsExactly(decided.id());
    JsonPath cards = QueryApi.json("/api/v1/scorecards?district=" + district);
    assertThat(cards.getList("items.facts.rules")).containsExactlyInAnyOrder(2, 1);
    assertThat(cards.getList("items.facts.judgedRules")).containsExactly(1, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {",,;;", "text/csv;q=0", "text/csv;q=x"})
  void aSenselessAcceptIsRefused(String accept) {
    given().header("Accept", accept).get("/api/v1/documents").then().statusCode(406);
  }

  @ParameterizedTest
  @CsvSource({"json, gzip", "jsonl, gzip", "csv, gzip", "xlsx,", "package,"})
  void textIsCompressedForWhoeverAcceptsThat(String format, @Nullable String encoding) {
    PublishedBudget budget = budget("北京市石景山区缩" + format + "局", 300).publish();
    QueryApi.awaitShown(budget);
    String path = "/api/v1/documents/" + budget.id() + "/rows?format=" + format;

    given()
        .config(config().decoderConfig(decoderConfig().noContentDecoders()))
        .header("Accept-Encoding", "gzip")
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Encoding", encoding)
        .header("Vary", "Accept, Accept-Encoding");
    given()
        .config(config().decoderConfig(decoderConfig().noContentDecoders()))
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Encoding", nullValue());
  }

  @Test
  void theServiceSaysThatItIsReady() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItem("SmallRye Reactive Messaging - readiness check"));
  }
}
