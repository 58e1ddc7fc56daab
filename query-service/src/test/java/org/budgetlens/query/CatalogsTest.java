package org.budgetlens.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.budgetlens.contracts.catalog.ActiveEdition;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.CatalogItem;
import org.budgetlens.contracts.catalog.CatalogLevel;
import org.budgetlens.contracts.catalog.CatalogOrigin;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.catalog.CrosswalkItem;
import org.budgetlens.contracts.catalog.CrosswalkRelation;
import org.budgetlens.contracts.catalog.Organisation;
import org.budgetlens.contracts.catalog.OrganisationKind;
import org.budgetlens.contracts.catalog.YearRange;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.Test;

/** Names, years and departments as the catalogs have them. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class CatalogsTest {
  private static final String DISTRICT = "110109";

  @Inject DataSource database;

  private long stored() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT coalesce(sum(next_offset), 0) FROM query.topic_position"
                    + " WHERE topic = 'budget.catalogs'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void howFarCatalogsAreStoredIsKept() throws SQLException {
    long before = stored();
    publish(
        edition(
            "position-check",
            CatalogOrigin.BUILT_IN,
            item("233", "测试支出", CatalogLevel.CLASS, null)));
    await().atMost(Duration.ofSeconds(30)).until(() -> stored() > before);
  }

  private static Event event(String key, EventType type, Object payload) {
    return Event.of(
        key,
        new CloudEvent(key, "/budgetlens/test", type, key, Instant.parse("2026-02-01T08:00:00Z")),
        payload);
  }

  private static CatalogItem item(String code, String name, CatalogLevel level, String parent) {
    return new CatalogItem(code, name, level, parent, null, null, List.of(), null);
  }

  private static CatalogEdition edition(String id, CatalogOrigin origin, CatalogItem... items) {
    return new CatalogEdition(
        CodeKind.FUNCTION, id, origin, 0, YearRange.ALWAYS, "test", List.of(items));
  }

  private static void publish(CatalogEdition edition) {
    TestTopic.of(Topic.CATALOGS).publish(List.of(event(edition.key(), EventType.CATALOG, edition)));
  }

  private static void activate(int generation, ActiveEdition... editions) {
    var activation = new CatalogGeneration(generation, List.of(editions), List.of(), null);
    TestTopic.of(Topic.CATALOGS)
        .publish(List.of(event(activation.key(), EventType.CATALOG_GENERATION, activation)));
  }

  private static ActiveEdition active(String edition, CatalogOrigin origin, Integer from) {
    return new ActiveEdition(CodeKind.FUNCTION, edition, origin, new YearRange(from, null));
  }

  private static List<String> names(int year) {
    return QueryApi.json(
            "/api/v1/views/functional-items?district=" + DISTRICT + "&fiscalYear=" + year)
        .getList("rows.name");
  }

  @Test
  void namesAreThoseOfTheEditionInForceAndYearsMeetThroughTheCrosswalk() {
    publish(
        edition(
            "national-test.1",
            CatalogOrigin.BUILT_IN,
            item("233", "测试支出", CatalogLevel.CLASS, null),
            item("23303", "测试事务", CatalogLevel.GROUP, "233"),
            item("2330301", "测试运行", CatalogLevel.ITEM, "23303")));
    publish(
        edition(
            "2027-test",
            CatalogOrigin.UPLOADED,
            item("233", "测试支出", CatalogLevel.CLASS, null),
            item("23303", "测试与试验事务", CatalogLevel.GROUP, "233"),
            item("2330361", "测试运行（一）", CatalogLevel.ITEM, "23303"),
            item("2330362", "测试运行（二）", CatalogLevel.ITEM, "23303")));
    ActiveEdition builtIn = active("national-test.1", CatalogOrigin.BUILT_IN, null);
    activate(1_000_000, builtIn, active("2027-test", CatalogOrigin.UPLOADED, 2027));
    var walk =
        new Crosswalk(
            CodeKind.FUNCTION,
            "2026",
            "2027",
            "test",
            1_000_000,
            List.of(
                split("2330301", "2330361"),
                split("2330301", "2330362"),
                new CrosswalkItem("2330308", null, CrosswalkRelation.ENDED, null, null, null)));
    TestTopic.of(Topic.CATALOGS).publish(List.of(event(walk.key(), EventType.CROSSWALK, walk)));
    PublishedBudget old =
        PublishedBudget.of("北京市门头沟区甲局", DISTRICT, 2026)
            .expenditure(
                Expenditure.of("2330301", "50101", 70),
                Expenditure.of("2330308", "50101", 20),
                Expenditure.of("2330399", "50101", 10))
            .publish();
    PublishedBudget fresh =
        PublishedBudget.of("北京市门头沟区甲局", DISTRICT, 2027)
            .expenditure(
                Expenditure.of("2330361", "50101", 50),
                Expenditure.of("2330362", "50101", 30),
                Expenditure.of("2330399", "50101", 20))
            .publish();
    QueryApi.awaitShown(old, fresh);
    await().atMost(Duration.ofSeconds(20)).until(() -> names(2027).contains("测试运行（一）"));

    assertThat(names(2026)).contains("测试运行");
    String view = "/api/v1/views/functional-items?across=2027&district=" + DISTRICT;
    JsonPath across = QueryApi.json(view);
    assertThat(across.getList("columns.fiscalYear")).containsExactly(2026, 2027);
    assertThat(across.getList("columns.sum")).containsExactly(100, 100);
    assertThat(across.getList("rows.key"))
        .containsExactly("2330361+2330362", "2330399", "2330308@2026");
    assertThat(across.getList("rows[0].cells.fen")).containsExactly(70, 80);
    assertThat(across.getString("rows[0].name")).isEqualTo("测试运行（一） + 测试运行（二）");
    assertThat(QueryApi.json(across.getString("rows[0].cells[0].href")).getList("items"))
        .hasSize(1);
    assertThat(QueryApi.json(across.getString("rows[0].cells[1].href")).getList("items"))
        .hasSize(2);
    given()
        .get("/api/v1/views/functional-items?across=2026&district=" + DISTRICT)
        .then()
        .statusCode(400);

    activate(1_000_001, builtIn);
    await().atMost(Duration.ofSeconds(20)).until(() -> !names(2027).contains("测试运行（一）"));
    List<Boolean> activity =
        QueryApi.lines("/api/v1/catalogs").stream()
            .map(JsonPath::from)
            .filter(
                it ->
                    it.getString("edition").endsWith("test")
                        || it.getString("edition").endsWith("test.1"))
            .map(it -> it.getBoolean("active"))
            .toList();
    assertThat(activity).containsExactly(false, true);
    assertThat(QueryApi.lines("/api/v1/catalogs/function/national-test.1")).hasSize(3);
    assertThat(QueryApi.json("/api/v1/catalogs/crosswalks").getList("items.from")).contains("2026");
  }

  private static CrosswalkItem split(String from, String to) {
    return new CrosswalkItem(from, to, CrosswalkRelation.SPLIT, null, null, null);
  }

  @Test
  void oneDepartmentUnderTwoPrintedNamesIsOneDepartment() {
    var organisation =
        new Organisation(
            "110111/北京市房山区乙局",
            "北京市房山区乙局",
            OrganisationKind.DEPARTMENT,
            null,
            "110111",
            "房山区",
            "110000",
            "北京市");
    PublishedBudget one =
        PublishedBudget.of("北京市房山区乙局", "110111", 2024)
            .by(organisation)
            .expenditure(Expenditure.of("2010301", "50101", 1))
            .publish();
    PublishedBudget other =
        PublishedBudget.of("房山区乙局", "110111", 2025)
            .by(organisation)
            .expenditure(Expenditure.of("2010301", "50101", 2))
            .violation("x", 1, 2)
            .publish();
    PublishedBudget stranger =
        PublishedBudget.of("北京市房山区丙局", "110111", 2025)
            .expenditure(Expenditure.of("2010301", "50101", 2))
            .violation("x", 1, 2)
            .publish();
    QueryApi.awaitShown(one, other, stranger);

    List<String> departments =
        QueryApi.json("/api/v1/departments?district=" + "110111").getList("items.department");
    assertThat(departments).contains("北京市房山区乙局").doesNotContain("房山区乙局");
    assertThat(
            QueryApi.json("/api/v1/views/functional-items?department=北京市房山区乙局")
                .getList("columns.document"))
        .containsExactlyInAnyOrder(one.id(), other.id());
    for (String filter : List.of("organisation=北京市房山区乙局", "organisation=110111/北京市房山区乙局")) {
      assertThat(QueryApi.json("/api/v1/documents?" + filter).getList("items.id"))
          .containsExactlyInAnyOrder(one.id(), other.id());
      JsonPath violations = QueryApi.json("/api/v1/violations?" + filter);
      assertThat(violations.getList("items.document.id")).containsExactly(other.id());
      assertThat(violations.getString("items[0].organisation.code")).isEqualTo(organisation.id());
      assertThat(violations.getString("items[0].organisation.name")).isEqualTo("北京市房山区乙局");
      assertThat(QueryApi.json("/api/v1/receipts?" + filter).getList("items.organisation.name"))
          .containsExactly("北京市房山区乙局", "北京市房山区乙局");
      assertThat(QueryApi.json("/api/v1/projects?" + filter).getList("items")).isEmpty();
      assertThat(QueryApi.json("/api/v1/scorecards?" + filter).getList("items")).hasSize(1);
    }
    assertThat(
            QueryApi.json("/api/v1/violations?document=" + stranger.id())
                .getString("items[0].organisation"))
        .isNull();
  }
}
