package org.budgetlens.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.query.fixture.Poison;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.Test;

/** A document that is published again, because catalogs changed, replaces its rows at once. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class RepublicationTest {
  private static final String DISTRICT = "110108";

  private static PublishedBudget budget(String department, int rows) {
    var lines = new Expenditure[rows];
    for (int i = 0; i < rows; i++) {
      lines[i] = Expenditure.of("2010301", "50101", 100);
    }
    return PublishedBudget.of(department, DISTRICT, 2027).expenditure(lines);
  }

  private static String shown(String department) {
    var view = QueryApi.json("/api/v1/views/functional-items?department=" + department);
    return view.getList("rows.key") + " " + view.getList("columns.sum");
  }

  private static Set<String> codes(PublishedBudget budget) {
    return Set.copyOf(
        QueryApi.json("/api/v1/documents/" + budget.id() + "/rows?kind=DETAIL&limit=1000")
            .getList("items.codes.function.code"));
  }

  private static void awaitStored(PublishedBudget budget) {
    Poison.awaitStored(Topic.CLASSIFIED_ROWS, Topic.CLASSIFIED_ROWS_DEAD_LETTERS, budget.id());
  }

  @Test
  void readersSeeTheEarlierRowsOrTheLaterOnesAndNeverBoth() {
    String department = "北京市海淀区甲局";
    PublishedBudget first = budget(department, 3000).publish();
    QueryApi.awaitShown(first);
    PublishedBudget again = first.resolvedAgain(2, Map.of("2010301", "2010361"));

    Set<String> seen = ConcurrentHashMap.newKeySet();
    Set<Set<String>> rows = ConcurrentHashMap.newKeySet();
    var done = new AtomicBoolean();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!done.get()) {
                    seen.add(shown(department));
                    rows.add(codes(first));
                  }
                });
    again.publishRows();
    awaitStored(again);
    done.set(true);
    await().until(() -> !reader.isAlive());

    assertThat(shown(department)).isEqualTo("[2010361] [300000]");
    assertThat(seen).isSubsetOf("[2010301] [300000]", "[2010361] [300000]");
    assertThat(rows).allSatisfy(codes -> assertThat(codes).hasSize(1));
    assertThat(QueryApi.status(first.id())).isEqualTo("MATERIALIZED");
  }

  @Test
  void anOlderOrIncompletePublicationChangesNothing() {
    String department = "北京市海淀区乙局";
    PublishedBudget first = budget(department, 5).resolvedAgain(3, Map.of()).publish();
    QueryApi.awaitShown(first);
    String before = QueryApi.exports(first);

    first.resolvedAgain(1, Map.of("2010301", "2010361")).publishRows();
    awaitStored(first);
    assertThat(QueryApi.exports(first)).isEqualTo(before);

    PublishedBudget newer = first.resolvedAgain(4, Map.of("2010301", "2010362"));
    var partly = new ArrayList<>(newer.rowEvents().subList(2, 6));
    partly.add(newer.sealEvent());
    TestTopic.of(Topic.CLASSIFIED_ROWS).publish(partly);
    awaitStored(first);
    assertThat(QueryApi.exports(first)).isEqualTo(before);

    newer.publishRows();
    awaitStored(first);
    assertThat(shown(department)).startsWith("[2010362]");
  }

  @Test
  void aDocumentThatWasReadWithoutRowsIsShownWithThoseThatCameLater() {
    String department = "北京市海淀区丁局";
    PublishedBudget empty = PublishedBudget.of(department, DISTRICT, 2027).publish();
    QueryApi.awaitShown(empty);

    budget(department, 3).publishRows();
    awaitStored(empty);

    assertThat(codes(empty)).containsExactly("2010301");
    assertThat(shown(department)).isEqualTo("[2010301] [300]");
    var line = QueryApi.json("/api/v1/documents/" + empty.id());
    assertThat(line.getInt("counts.tables")).isEqualTo(1);
    assertThat(line.getInt("counts.rows"))
        .isEqualTo(QueryApi.lines("/api/v1/documents/" + empty.id() + "/rows").size());
  }

  @Test
  void twoPublicationsInOneBatchAreNotMixed() {
    String department = "北京市海淀区丙局";
    PublishedBudget first = budget(department, 4);
    PublishedBudget again = first.resolvedAgain(1, Map.of("2010301", "2010361"));
    List<Event> events = new ArrayList<>(first.rowEvents());
    events.add(first.sealEvent());
    events.addAll(again.rowEvents().subList(0, 3));
    TestTopic.of(Topic.CLASSIFIED_ROWS).publish(events);
    first.publishReceipt();
    QueryApi.awaitShown(first);
    assertThat(codes(first)).containsExactly("2010301");

    List<Event> rest = new ArrayList<>(again.rowEvents().subList(3, 5));
    rest.add(again.sealEvent());
    TestTopic.of(Topic.CLASSIFIED_ROWS).publish(rest);
    awaitStored(first);

    assertThat(codes(first)).containsExactly("2010361");
  }
}
