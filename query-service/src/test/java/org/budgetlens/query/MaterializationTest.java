package org.budgetlens.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class MaterializationTest {
  @Test
  void everythingPublishedIsAnswered() {
    var budget =
        PublishedBudget.of("北京市测试一局", "110105", 2026)
            .expenditure(
                Expenditure.of("2010301", "50101", 1_000_000),
                Expenditure.of("2010302", "50205", 500_000))
            .publish();

    await().atMost(Duration.ofSeconds(20)).until(() -> status(budget.id()).equals("MATERIALIZED"));

    String rows =
        given().get("/api/v1/documents/{id}/rows?format=jsonl", budget.id()).asString();
    assertThat(rows.lines()).hasSize(3);
    System.out.println(rows);
    System.out.println(given().get("/api/v1/documents/{id}/tables?format=jsonl", budget.id()).asString());
    System.out.println(given().get("/api/v1/documents?format=csv").asString());
    System.out.println(given().get("/api/v1/views/functional-classes?document=" + budget.id()).asString());
    for (String path : java.util.List.of("/api/v1/nope", "/api/v1/documents?limit=0", "/api/v1/documents/abc", "/api/v1/documents/abc/rows", "/api/v1/documents?format=csv", "/api/v1/documents?format=xml", "/api/v1/documents?sort=-fiscalYear&limit=1", "/api/v1/departments", "/api/v1/views", "/api/v1/violations?sort=-materiality","/api/v1/documents/" + budget.id() + "/rows?function=20103&kind=DETAIL&format=csv")) {
      var r = given().get(path);
      System.out.println("## " + path + " " + r.statusCode() + " " + r.headers() + "\n" + r.asString());
    }
    System.out.println(given().post("/api/v1/documents").asString() + given().accept("image/png").get("/api/v1/documents").asString());
  }

  private static String status(String id) {
    var response = given().get("/api/v1/documents/{id}", id);
    return response.statusCode() == 200 ? response.jsonPath().getString("status") : "none";
  }
}
