package org.budgetlens.query;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.query.fixture.Poison;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.Test;

/** What readers see of what the topics say, in whatever order and however often they say it. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class ProjectionTest {
  private static final String DISTRICT = "110105";

  private static PublishedBudget budget(String department) {
    return PublishedBudget.of(department, DISTRICT, 2026)
        .expenditureTotalling(
            1_600_000,
            Expenditure.of("2010301", "50101", 1_000_000),
            Expenditure.of("2060102", "50205", 500_000))
        .violation("EXPENDITURE_SUMMARY/total", 1_500_000, 1_600_000);
  }

  @Test
  void aDocumentIsShownExactlyAsPublished() {
    PublishedBudget budget = budget("北京市朝阳区甲局").publish();
    QueryApi.awaitShown(budget);

    assertThat(QueryApi.get("/api/v1/documents/" + budget.id()))
        .isEqualTo(
            "{\"id\":\"%s\",\"file\":\"北京市朝阳区甲局-2026.txt\",\"kind\":\"BUDGET\",\"department\":\"北京市朝阳区甲局\",\"departmentCode\":null,\"district\":\"110105\",\"fiscalYear\":2026,\"revision\":1,\"status\":\"MATERIALIZED\",\"problems\":[],\"counts\":{\"tables\":1,\"rows\":3,\"detailRows\":2,\"problems\":0},\"organisation\":null}"
                .formatted(budget.id()));
    List<String> rows = QueryApi.lines("/api/v1/documents/" + budget.id() + "/rows");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1))
        .isEqualTo(
            "{\"document\":\"%s\",\"file\":\"北京市朝阳区甲局-2026.txt\",\"revision\":1,\"sequence\":1,\"table\":{\"index\":0,\"title\":\"支出总表\",\"type\":\"EXPENDITURE_SUMMARY\",\"unit\":\"万元\"},\"row\":{\"index\":1,\"kind\":\"DETAIL\",\"source\":{\"lines\":[11]}},\"codes\":{\"function\":{\"code\":\"2060102\",\"name\":\"项2060102\",\"catalogName\":\"项2060102\",\"status\":\"EXACT\"},\"government\":{\"code\":\"50205\",\"name\":\"款50205\",\"catalogName\":\"款50205\",\"status\":\"EXACT\"}},\"text\":{},\"amounts\":{\"total\":{\"fen\":500000,\"printed\":\"0.500000\"}}}"
                .formatted(budget.id()));
    assertThat(QueryApi.lines("/api/v1/documents/" + budget.id() + "/tables"))
        .containsExactly(
            "{\"document\":\"%s\",\"index\":0,\"number\":null,\"title\":\"支出总表\",\"type\":\"EXPENDITURE_SUMMARY\",\"unit\":\"万元\",\"source\":null,\"columns\":[\"total\"],\"rows\":3,\"detailRows\":2,\"parity\":\"BROKEN\",\"columnParity\":{\"total\":\"BROKEN\"},\"totals\":{\"total\":{\"fen\":1600000,\"printed\":\"1.600000\"}},\"sums\":{\"total\":1500000},\"notes\":[]}"
                .formatted(budget.id()));
    assertThat(QueryApi.lines("/api/v1/documents/" + budget.id() + "/violations"))
        .containsExactly(withoutOrganisation(budget.violationEvents().getFirst()));
    assertThat(QueryApi.lines("/api/v1/documents/" + budget.id() + "/receipts"))
        .containsExactly(withoutOrganisation(budget.receiptEvent()));
    assertThat(QueryApi.lines("/api/v1/documents/" + budget.id() + "/projects")).isEmpty();
  }

  /** The record of the topic, of a publisher whom the catalog does not know. */
  private static String withoutOrganisation(Event event) {
    String record = new String(event.value(), UTF_8);
    return record.substring(0, record.length() - 1) + ",\"organisation\":null}";
  }

  @Test
  void whatIsDeliveredTwiceChangesNothing() {
    PublishedBudget budget = budget("北京市朝阳区乙局").publish();
    QueryApi.awaitShown(budget);
    String before = QueryApi.exports(budget);

    budget.publish();

    String key = budget.id();
    Poison.awaitStored(Topic.DOCUMENTS, Topic.DOCUMENTS_DEAD_LETTERS, key);
    Poison.awaitStored(Topic.CLASSIFIED_ROWS, Topic.CLASSIFIED_ROWS_DEAD_LETTERS, key);
    Poison.awaitStored(Topic.RECEIPTS, Topic.RECEIPTS_DEAD_LETTERS, key);
    Poison.awaitStored(
        Topic.VIOLATIONS, Topic.VIOLATIONS_DEAD_LETTERS, budget.violations().getFirst().id());
    assertThat(QueryApi.exports(budget)).isEqualTo(before);
  }

  @Test
  void theOrderOfTheTopicsDoesNotMatter() {
    PublishedBudget ordered = budget("北京市朝阳区丙局").publish();
    PublishedBudget shuffled = budget("北京市朝阳区丁局");

    shuffled.publishReceipt();
    QueryApi.awaitStatus(shuffled.id(), DocumentStatus.AUDITED);
    shuffled.publishStatus(DocumentStatus.AUDITED);
    shuffled.publishStatus(DocumentStatus.RECEIVED);
    shuffled.publishStatus(DocumentStatus.PARSED);
    Poison.awaitStored(Topic.DOCUMENTS, Topic.DOCUMENTS_DEAD_LETTERS, shuffled.id());
    assertThat(QueryApi.status(shuffled.id())).isEqualTo("AUDITED");
    shuffled.publishRows();
    Poison.awaitStored(Topic.CLASSIFIED_ROWS, Topic.CLASSIFIED_ROWS_DEAD_LETTERS, shuffled.id());
    assertThat(QueryApi.status(shuffled.id())).isEqualTo("AUDITED");
    assertThat(QueryApi.lines("/api/v1/documents/" + shuffled.id() + "/rows")).isEmpty();
    shuffled.publishViolations();

    QueryApi.awaitShown(ordered, shuffled);
    assertThat(anonymous(shuffled)).isEqualTo(anonymous(ordered));
  }

  @Test
  void aNewRevisionIsShownAllAtOnceAndAnOldOneNeverReturns() {
    String department = "北京市朝阳区戊局";
    PublishedBudget first =
        PublishedBudget.of(department, DISTRICT, 2026, 1).expenditure(many(400, 100)).publish();
    QueryApi.awaitShown(first);
    PublishedBudget second =
        PublishedBudget.of(department, DISTRICT, 2026, 2).expenditure(many(300, 1000));
    PublishedBudget third =
        PublishedBudget.of(department, DISTRICT, 2026, 3).expenditure(many(200, 10_000));

    Set<String> seen = ConcurrentHashMap.newKeySet();
    var done = new AtomicBoolean();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!done.get()) {
                    seen.add(shown(department));
                  }
                });
    third.publish();
    QueryApi.awaitShown(third);
    second.publish(); // comes late and complete
    QueryApi.awaitShown(second);
    done.set(true);
    await().until(() -> !reader.isAlive());

    assertThat(seen).isSubsetOf("[1] [40000]", "[3] [2000000]").contains("[3] [2000000]");
    assertThat(shown(department)).isEqualTo("[3] [2000000]");
    assertThat(QueryApi.status(first.id())).isEqualTo("MATERIALIZED");
    assertThat(QueryApi.lines("/api/v1/documents?current=true&department=" + department))
        .singleElement()
        .asString()
        .contains(third.id());
  }

  @Test
  void aViolationThatNeverComesDoesNotHoldTheDocumentBack() {
    PublishedBudget budget = budget("北京市朝阳区己局");

    budget.publishRows();
    budget.publishReceipt();

    QueryApi.awaitStatus(budget.id(), DocumentStatus.AUDITED);
    QueryApi.awaitShown(budget);
    assertThat(QueryApi.lines("/api/v1/documents/" + budget.id() + "/violations")).isEmpty();
  }

  @Test
  void aRefusedDocumentIsListedWithItsStatus() {
    PublishedBudget budget = PublishedBudget.of("北京市朝阳区庚局", DISTRICT, 2026);

    budget.publishStatus(DocumentStatus.REJECTED);
    budget.publishStatus(DocumentStatus.RECEIVED);

    QueryApi.awaitStatus(budget.id(), DocumentStatus.REJECTED);
    assertThat(QueryApi.lines("/api/v1/documents?status=REJECTED"))
        .anySatisfy(line -> assertThat(line).contains(budget.id()));
  }

  @Test
  void whatCannotBeReadOrStoredIsPutAsideAndTheRestGoesOn() {
    PublishedBudget budget = budget("北京市朝阳区辛局");
    PublishedBudget unstorable = PublishedBudget.of("北京市朝阳区\u0000壬局", DISTRICT, 2026);
    var events = new ArrayList<Event>();
    events.add(Poison.record(budget.id(), "not even JSON"));
    events.add(
        new Event(
            budget.id(),
            Map.of("ce_type", EventType.CLASSIFIED_ROW.ceType().getBytes(UTF_8)),
            "{\"document\":1}".getBytes(UTF_8)));
    events.add(
        new Event(budget.id(), unstorable.sealEvent().headers(), unstorable.sealEvent().value()));
    events.addAll(budget.rowEvents());
    events.add(budget.sealEvent());

    TestTopic.of(Topic.CLASSIFIED_ROWS).publish(events);
    budget.publishReceipt();
    budget.publishViolations();

    QueryApi.awaitShown(budget);
    List<Event> letters =
        TestTopic.of(Topic.CLASSIFIED_ROWS_DEAD_LETTERS)
            .eventsOf(budget.id(), found -> found.size() == 3);
    assertThat(letters)
        .extracting(letter -> letter.header("dead-letter-topic"))
        .containsOnly("budget.rows.classified");
    assertThat(letters)
        .extracting(letter -> letter.header("dead-letter-reason"))
        .anySatisfy(reason -> assertThat(reason).contains("ce_type is missing"))
        .anySatisfy(reason -> assertThat(reason).contains("Not a org.budgetlens.row"))
        .anySatisfy(reason -> assertThat(reason).contains("Not storable"));
    assertThat(letters)
        .extracting(letter -> letter.value())
        .contains(unstorable.sealEvent().value());
    assertThat(QueryApi.status(unstorable.id())).isEqualTo("none");
  }

  private static Expenditure[] many(int rows, long fen) {
    var lines = new Expenditure[rows];
    for (int i = 0; i < rows; i++) {
      lines[i] = Expenditure.of("2010301", "50101", fen);
    }
    return lines;
  }

  private static String shown(String department) {
    var view = QueryApi.json("/api/v1/views/functional-classes?department=" + department);
    return view.getList("columns.revision") + " " + view.getList("columns.sum");
  }

  private static String anonymous(PublishedBudget budget) {
    return QueryApi.exports(budget)
        .replace(budget.id(), "ID")
        .replace(budget.violations().getFirst().id(), "VIOLATION")
        .replace(String.valueOf(budget.descriptor().department()), "DEPARTMENT");
  }
}
