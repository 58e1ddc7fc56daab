package org.budgetlens.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.registry.Claim;
import org.budgetlens.ingest.registry.Registry;
import org.budgetlens.ingest.registry.Upload;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stops between any two steps from the outbox to Kafka; the next attempt does exactly the rest. */
@QuarkusTest
@TestProfile(CrashTest.WithoutDispatcher.class)
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "ingest"))
class CrashTest {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration EXPIRED = Duration.ofSeconds(-1);

  public static class WithoutDispatcher implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("budgetlens.publish.enabled", "false");
    }
  }

  @Inject Registry registry;
  @Inject DocumentReader reader;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private final String instance = "crash-" + UUID.randomUUID();

  @BeforeEach
  void emptyOutbox() throws Throwable {
    try (EventProducer producer = producer("cleaner-" + UUID.randomUUID())) {
      var worker = worker(producer, "cleaner", EXPIRED);
      while (worker.workOne()) {
        assertThat(await(registry.backlog())).isNotNegative();
      }
    }
  }

  @Test
  void resumesAfterACrashBetweenClaimAndPublication() throws Throwable {
    String id = register("甲");
    await(registry.claim(instance, LEASE)).orElseThrow();

    restartAndWorkOff(instance);

    assertThat(rowsOf(id)).hasSize(4);
  }

  @Test
  void showsNothingOfATransactionThatWasNeverCommitted() throws Throwable {
    String id = register("乙");
    Claim claim = await(registry.claim(instance, LEASE)).orElseThrow();
    EventProducer crashed = producer(instance);
    assertThatThrownBy(() -> crashed.publish(damaged(claim), parsed(claim)))
        .isInstanceOf(RuntimeException.class);

    restartAndWorkOff(instance);

    assertThat(rowsOf(id)).hasSize(4);
  }

  @Test
  void doesNotPublishAgainAfterACrashBetweenPublicationAndItsRecord() throws Throwable {
    String id = register("丙");
    Claim claim = await(registry.claim(instance, LEASE)).orElseThrow();
    producer(instance).publish(publication(claim), parsed(claim));

    restartAndWorkOff(instance);

    assertThat(rowsOf(id)).hasSize(4);
    assertThat(await(registry.find(id)).orElseThrow().status()).isEqualTo(DocumentStatus.PARSED);
    assertThat(await(registry.backlog())).isZero();
  }

  @Test
  void takesOverFromAnInstanceThatPublishedAndWentSilent() throws Throwable {
    String id = register("丁");
    Claim claim = await(registry.claim("silent-" + instance, EXPIRED)).orElseThrow();
    EventProducer silent = producer("silent-" + instance);
    silent.publish(publication(claim), parsed(claim));

    restartAndWorkOff(instance);

    assertThat(rowsOf(id)).hasSize(4);
  }

  @Test
  void keepsAnInstanceThatWasTakenOverFromPublishingLate() throws Throwable {
    String id = register("戊");
    Claim claim = await(registry.claim("slow-" + instance, EXPIRED)).orElseThrow();
    EventProducer slow = producer("slow-" + instance);

    restartAndWorkOff(instance);

    assertThatThrownBy(() -> slow.publish(publication(claim), parsed(claim)))
        .isInstanceOf(KafkaException.class);
    assertThat(rowsOf(id)).hasSize(4);
  }

  @Test
  void keepsTheRevisionOfADocumentThatIsReadAgain() throws Throwable {
    String id = register("己");
    Claim claim = await(registry.claim(instance, LEASE)).orElseThrow();
    int revision = await(registry.identify(id, read(claim).identity())).revision();

    restartAndWorkOff(instance);

    assertThat(await(registry.find(id)).orElseThrow().document().revision()).isEqualTo(revision);
  }

  private void restartAndWorkOff(String name) throws Throwable {
    try (EventProducer producer = producer(name)) {
      assertThat(worker(producer, name, LEASE).workOne()).isTrue();
    }
  }

  private EventProducer producer(String name) {
    return EventProducer.open(kafka, name, Clock.systemUTC());
  }

  private OutboxWorker worker(EventProducer producer, String name, Duration lease) {
    return new OutboxWorker(registry, reader, producer, kafka, name, lease);
  }

  private String register(String what) throws Throwable {
    String id = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    byte[] content =
        """
        北京市海淀区%s局2026年部门预算
        政府采购预算明细表
        金额单位：万元
        采购类别\t金额
        A-货物\t1.0
        C-服务\t2.0
        合计\t3.0
        """
            .formatted(what)
            .getBytes(UTF_8);
    assertThat(await(registry.register(new Upload(id, what, content, Hints.NONE)))).isTrue();
    return id;
  }

  private Reading.Read read(Claim claim) throws Throwable {
    return (Reading.Read) reader.read(await(registry.content(claim.id())), Hints.NONE);
  }

  private Publication publication(Claim claim) throws Throwable {
    Reading.Read reading = read(claim);
    return Publication.of(await(registry.identify(claim.id(), reading.identity())), reading);
  }

  /** A publication whose second row cannot be written: the transaction breaks after the first. */
  private Publication damaged(Claim claim) throws Throwable {
    Publication whole = publication(claim);
    var rows = new java.util.ArrayList<>(whole.rows());
    var huge = new java.util.LinkedHashMap<>(rows.get(1).text());
    huge.put("category", "x".repeat(9 * 1024 * 1024));
    var row = rows.get(1);
    rows.set(
        1,
        new org.budgetlens.contracts.table.BudgetRow(
            row.document(),
            row.file(),
            row.revision(),
            row.fiscalYear(),
            row.sequence(),
            row.table(),
            row.row(),
            row.codes(),
            huge,
            row.amounts()));
    return new Publication(rows, whole.seal());
  }

  private DocumentEvent parsed(Claim claim) {
    return claim.document().withStatus(DocumentStatus.PARSED);
  }

  private static List<Event> rowsOf(String id) {
    return TestTopic.of(Topic.ROWS)
            .eventsOf(id, seen -> !seen.isEmpty() && seen.getLast().is(EventType.SEAL))
            .isEmpty()
        ? List.of()
        : TestTopic.of(Topic.ROWS).present(event -> event.key().equals(id));
  }

  private static <T> T await(Uni<T> uni) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(() -> uni);
  }
}
