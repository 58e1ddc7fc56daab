package org.budgetlens.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.query.fixture.Poison;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.query.view.View;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.Test;

/** Departments side by side, every number with the rows behind it. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class ViewsTest {
  private static final String DISTRICT = "310107";

  private static PublishedBudget sound() {
    return PublishedBudget.of("上海市普陀区甲局", DISTRICT, 2026)
        .expenditure(
            Expenditure.of("2010301", "50101", 1_000_000),
            Expenditure.of("2010302", "50205", 500_000),
            Expenditure.of("2069998", "50205", 500_000))
        .procurement(Map.of("C-服务", 300L))
        .threePublic(Map.of("total", 700L, "reception", 300L, "vehicle_running", 400L));
  }

  private static PublishedBudget broken() {
    return PublishedBudget.of("上海市普陀区乙局", DISTRICT, 2026)
        .expenditureTotalling(900_001, Expenditure.of("2010301", "50101", 900_000));
  }

  private static JsonPath view(String view) {
    return QueryApi.json("/api/v1/views/" + view + "?district=" + DISTRICT);
  }

  /** Sums are made from the rows that come with the seal, or else from those that are stored. */
  @Test
  void aDocumentThatComesInPartsHasTheSameSums() {
    PublishedBudget whole = inParts("北京市西城区甲局").publish();
    QueryApi.awaitShown(whole);
    PublishedBudget parts = inParts("北京市西城区乙局");
    List<Event> rows = parts.rowEvents();
    TestTopic.of(Topic.CLASSIFIED_ROWS).publish(rows.subList(0, 2));
    Poison.awaitStored(Topic.CLASSIFIED_ROWS, Topic.CLASSIFIED_ROWS_DEAD_LETTERS, parts.id());
    var rest = new ArrayList<>(rows.subList(2, rows.size()));
    rest.add(parts.sealEvent());
    TestTopic.of(Topic.CLASSIFIED_ROWS).publish(rest);
    parts.publishReceipt();
    QueryApi.awaitShown(parts);

    for (View view : View.values()) {
      JsonPath both =
          QueryApi.json(
              "/api/v1/views/%s?document=%s&document=%s"
                  .formatted(view.id(), whole.id(), parts.id()));
      assertThat(both.getList("without.document").size()).as(view.id()).isIn(0, 2);
      for (List<Map<String, Object>> cells :
          both.<List<Map<String, Object>>>getList("rows.cells")) {
        assertThat(cells.stream().map(it -> it.get("fen")).distinct()).as(view.id()).hasSize(1);
        assertThat(cells.stream().map(it -> it.get("rows")).distinct()).as(view.id()).hasSize(1);
      }
    }
  }

  private static PublishedBudget inParts(String department) {
    return PublishedBudget.of(department, "110102", 2026)
        .expenditure(
            Expenditure.of("2010301", "50101", 1_000_000),
            Expenditure.of("2010302", "50205", 500_000),
            Expenditure.of("2010301", "50205", 500_000))
        .procurement(Map.of("C-服务", 300L))
        .threePublic(Map.of("total", 700L, "reception", 300L, "vehicle_running", 400L));
  }

  @Test
  void documentsStandSideBySideAndEachNumberLeadsToItsRows() {
    PublishedBudget sound = sound().publish();
    PublishedBudget broken = broken().publish();
    QueryApi.awaitShown(sound, broken);

    JsonPath classes = view("functional-classes");
    assertThat(classes.getList("columns.document"))
        .containsExactlyInAnyOrder(broken.id(), sound.id());
    int first = classes.getList("columns.document").indexOf(sound.id());
    int second = 1 - first;
    assertThat(classes.getLong("columns[" + first + "].sum")).isEqualTo(2_000_000);
    assertThat(classes.getLong("columns[" + first + "].difference")).isZero();
    assertThat(classes.getString("columns[" + first + "].parity")).isEqualTo("EXACT");
    assertThat(classes.getString("columns[" + second + "].parity")).isEqualTo("BROKEN");
    assertThat(classes.getLong("columns[" + second + "].difference")).isEqualTo(-1);
    assertThat(classes.getList("rows.key")).containsExactly("201", "206");
    assertThat(classes.getLong("rows[0].cells[" + first + "].fen")).isEqualTo(1_500_000);
    assertThat(classes.getString("rows[0].cells[" + first + "].share")).isEqualTo("0.75");
    assertThat(classes.getString("rows[1].cells[" + second + "]")).isNull();

    JsonPath items = view("functional-items");
    assertThat(items.getList("rows.key")).containsExactly("2010301", "2010302", "2069998");
    assertThat(items.getString("rows[2].name")).isEqualTo("项2069998");
    assertThat(items.getList("rows[0].path.key")).containsExactly("201", "20103");

    JsonPath economic = view("government-economic");
    assertThat(economic.getList("rows.key")).containsExactly("50101", "50205");
    assertThat(economic.getLong("rows[1].cells[" + first + "].fen")).isEqualTo(1_000_000);

    JsonPath procurement = view("procurement");
    assertThat(procurement.getList("columns.document")).containsExactly(sound.id());
    assertThat(procurement.getString("rows[0].key")).isEqualTo("C");
    assertThat(procurement.getString("rows[0].name")).isEqualTo("服务");

    JsonPath threePublic = view("three-public");
    assertThat(threePublic.getLong("columns[0].sum")).isEqualTo(700);
    assertThat(threePublic.getLong("columns[0].difference")).isZero();
    assertThat(threePublic.getList("rows.key")).containsExactly("reception", "vehicle_running");

    for (JsonPath any : List.of(classes, items, economic, procurement)) {
      everyNumberIsTheSumOfItsRows(any);
    }
  }

  private static void everyNumberIsTheSumOfItsRows(JsonPath view) {
    List<List<Map<String, Object>>> rows = view.getList("rows.cells");
    for (List<Map<String, Object>> cells : rows) {
      for (Map<String, Object> cell : cells) {
        if (cell != null) {
          JsonPath behind = QueryApi.json(cell.get("href").toString());
          List<Map<String, Map<String, Object>>> amounts = behind.getList("items.amounts");
          long sum =
              amounts.stream()
                  .flatMap(row -> row.values().stream())
                  .mapToLong(amount -> ((Number) amount.get("fen")).longValue())
                  .sum();
          assertThat(sum).isEqualTo(((Number) cell.get("fen")).longValue());
          assertThat(behind.getList("items")).hasSize(((Number) cell.get("rows")).intValue());
        }
      }
    }
  }

  @Test
  void departmentsAndDistrictsCountWhatIsOpen() {
    PublishedBudget budget =
        PublishedBudget.of("上海市静安区甲局", "310106", 2025)
            .expenditure(Expenditure.of("2010301", "50101", 100))
            .violation("a", 100, 90)
            .publish();
    QueryApi.awaitShown(budget);

    JsonPath departments = QueryApi.json("/api/v1/departments?district=310106");
    assertThat(departments.getString("items[0].department")).isEqualTo("上海市静安区甲局");
    assertThat(departments.getList("items[0].fiscalYears")).containsExactly(2025);
    assertThat(departments.getInt("items[0].openViolations.ERROR")).isEqualTo(1);
    assertThat(QueryApi.json("/api/v1/districts").getList("items.district")).contains("310106");
  }
}
