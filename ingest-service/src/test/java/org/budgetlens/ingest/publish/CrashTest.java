package org.budgetlens.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.identity.Identity;
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
    try (EventProducer producer = producer("cleaner-" + UUID.randomUUID());
        OutboxWorker worker = worker(producer, "cleaner", EXPIRED)) {
      while (worker.workOn()) {
        assertThat(await(registry.backlog())).isNotNegative();
      }
    }
  }

  @Test
  void resumesAfterACrashBetweenClaimAndPublication() throws Throwable {
    String id = register("甲");
    claim(instance, LEASE);

    restartAndWorkOff(instance);

    assertThat(rowsOf(id)).hasSize(4);
  }

  @Test
  void showsNothingOfATransactionThatWasNeverCommitted() throws Throwable {
    String id = register("乙");
    Claim claim = claim(instance, LEASE);
    EventProducer crashed = producer(instance);
    assertThatThrownBy(() -> crashed.publish(List.of(parsed(damaged(claim)))))
        .isInstanceOf(RuntimeException.class);

    restartAndWorkOff(instance);

    assertThat(rowsOf(id)).hasSize(4);
  }

  @Test
  void doesNotPublishAgainAfterACrashBetweenPublicationAndItsRecord() throws Throwable {
    String id = register("丙");
    Claim claim = claim(instance, LEASE);
    producer(instance).publish(List.of(parsed(publication(claim))));

    restartAndWorkOff(instance);

    assertThat(rowsOf(id)).hasSize(4);
    assertThat(await(registry.find(id)).orElseThrow().status()).isEqualTo(DocumentStatus.PARSED);
    assertThat(await(registry.backlog())).isZero();
  }

  @Test
  void takesOverFromAnInstanceThatPublishedAndWentSilent() throws Throwable {
    String id = register("丁");
    Claim claim = claim("silent-" + instance, EXPIRED);
    EventProducer silent = producer("silent-" + instance);
    silent.publish(List.of(parsed(publication(claim))));

    restartAndWorkOff(instance);

    assertThat(rowsOf(id)).hasSize(4);
  }

  @Test
  void keepsAnInstanceThatWasTakenOverFromPublishingLate() throws Throwable {
    String id = register("戊");
    Claim claim = claim("slow-" + instance, EXPIRED);
    EventProducer slow = producer("slow-" + instance);

    restartAndWorkOff(instance);

    assertThatThrownBy(() -> slow.publish(List.of(parsed(publication(claim)))))
        .isInstanceOf(KafkaException.class);
    assertThat(rowsOf(id)).hasSize(4);
  }

  @Test
  void keepsTheRevisionOfADocumentThatIsReadAgain() throws Throwable {
    String id = register("己");
    Claim claim = claim(instance, LEASE);
    int revision = identified(claim).revision();

    restartAndWorkOff(instance);

    assertThat(await(registry.find(id)).orElseThrow().document().revision()).isEqualTo(revision);
  }

  @Test
  void numbersPublicationsOfOneSlotInTheOrderOfIntake() throws Throwable {
    List<String> ids = List.of(register("同"), register("同"), register("异"), register("同"));
    Map<String, Identity> identities = new LinkedHashMap<>();
    for (Claim claim : await(registry.claim(instance, LEASE, List.of(), 4, List.of()))) {
      identities.put(claim.id(), read(claim).identity());
    }

    Map<String, DocumentDescriptor> identified = await(registry.identify(identities));

    assertThat(identified.keySet()).containsExactlyElementsOf(ids);
    assertThat(identified.values())
        .extracting(DocumentDescriptor::revision)
        .containsExactly(1, 2, 1, 3);
    assertThat(await(registry.identify(identities))).isEqualTo(identified);
    workOffAll();
  }

  @Test
  void resumesWithAllThatWasReadAheadWhenItCrashed() throws Throwable {
    List<String> ids = List.of(register("庚"), register("辛"), register("壬"), register("癸"));
    List<Claim> claims = await(registry.claim(instance, LEASE, List.of(), 3, List.of()));
    assertThat(claims).extracting(Claim::id).isEqualTo(ids.subList(0, 3));
    producer(instance).publish(List.of(parsed(publication(claims.getFirst()))));

    try (EventProducer producer = producer(instance);
        OutboxWorker worker = worker(producer, instance, LEASE)) {
      for (int i = 0; i < ids.size(); i++) {
        assertThat(worker.workOn()).isTrue();
      }
    }

    assertThat(await(registry.backlog())).isZero();
    for (String id : ids) {
      assertThat(rowsOf(id)).hasSize(4);
    }
    assertThat(TestTopic.of(Topic.ROWS).present(event -> ids.contains(event.key())))
        .filteredOn(event -> event.is(EventType.SEAL))
        .hasSize(ids.size());
  }

  @Test
  void publishesNoneOfSeveralAgainAfterACrashBehindTheirTransaction() throws Throwable {
    List<String> ids = List.of(register("午"), register("未"), register("申"));
    List<Claim> claims = await(registry.claim(instance, LEASE, List.of(), 3, List.of()));
    producer(instance)
        .publish(List.of(parsed(publication(claims.get(0))), parsed(publication(claims.get(1)))));

    workOffAll();

    assertThat(await(registry.backlog())).isZero();
    for (String id : ids) {
      assertThat(rowsOf(id)).hasSize(4);
    }
  }

  @Test
  void handsBackWhatItHasNotBegunWhenItStops() throws Throwable {
    List<String> ids = List.of(register("子"), register("丑"), register("寅"));
    try (EventProducer producer = producer(instance);
        OutboxWorker worker = workerOfSingles(producer, instance)) {
      assertThat(worker.workOn()).isTrue();

      worker.handBack();
    }

    String other = "other-" + instance;
    try (EventProducer producer = producer(other);
        OutboxWorker worker = workerOfSingles(producer, other)) {
      assertThat(worker.workOn()).isTrue();
      assertThat(worker.workOn()).isTrue();
    }
    assertThat(await(registry.backlog())).isZero();
    for (String id : ids) {
      assertThat(rowsOf(id)).hasSize(4);
    }
  }

  /** Otherwise nobody would ever hear that it was received. */
  @Test
  void claimsNothingThatHasNotBeenAnnounced() throws Throwable {
    String id = receive("巳");
    assertThat(await(registry.claim(instance, LEASE, List.of(), 5, List.of()))).isEmpty();

    restartAndWorkOff(instance);

    assertThat(await(registry.find(id)).orElseThrow().status()).isEqualTo(DocumentStatus.PARSED);
  }

  /** Only its own receipt tells whether it was. */
  @Test
  void keepsWhatAnEarlierRunMayHavePublished() throws Throwable {
    register("卯");
    register("辰");
    await(registry.claim(instance, LEASE, List.of(), 2, List.of()));
    try (EventProducer producer = producer(instance);
        OutboxWorker worker = worker(producer, instance, LEASE)) {
      assertThat(worker.workOn()).isTrue();

      worker.handBack();
    }

    assertThat(await(registry.claim("other-" + instance, LEASE, List.of(), 5, List.of())))
        .isEmpty();
    restartAndWorkOff(instance);
  }

  private void restartAndWorkOff(String name) throws Throwable {
    try (EventProducer producer = producer(name);
        OutboxWorker worker = worker(producer, name, LEASE)) {
      assertThat(worker.workOn()).isTrue();
    }
  }

  private void workOffAll() throws Throwable {
    try (EventProducer producer = producer(instance);
        OutboxWorker worker = worker(producer, instance, LEASE)) {
      while (worker.workOn()) {
        assertThat(await(registry.backlog())).isNotNegative();
      }
    }
  }

  private EventProducer producer(String name) {
    return EventProducer.open(kafka, name, Clock.systemUTC());
  }

  private OutboxWorker worker(EventProducer producer, String name, Duration lease) {
    return new OutboxWorker(registry, reader, producer, kafka, name, new Settings(lease, 16));
  }

  private OutboxWorker workerOfSingles(EventProducer producer, String name) {
    return new OutboxWorker(registry, reader, producer, kafka, name, new Settings(LEASE, 1));
  }

  private Claim claim(String name, Duration lease) throws Throwable {
    return await(registry.claim(name, lease, List.of(), 1, List.of())).getFirst();
  }

  /** Settings as they are by default, but for the lease and how many are published together. */
  private record Settings(Duration lease, int together) implements PublishSettings {
    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public Duration longestTurn() {
      return Duration.ofMinutes(15);
    }

    @Override
    public Duration longestReading() {
      return Duration.ofMinutes(1);
    }

    @Override
    public int readerThreads() {
      return 2;
    }

    @Override
    public int readAhead() {
      return 3;
    }

    @Override
    public MemorySize readAheadSize() {
      return new MemorySize(BigInteger.valueOf(1 << 20));
    }

    @Override
    public Duration poll() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration retry() {
      return Duration.ofSeconds(1);
    }
  }

  /** A document that has been received and announced. */
  private String register(String what) throws Throwable {
    String id = receive(what);
    await(registry.announced(List.of(id)).replaceWith(true));
    return id;
  }

  private String receive(String what) throws Throwable {
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
    return Publication.of(identified(claim), reading);
  }

  private DocumentDescriptor identified(Claim claim) throws Throwable {
    return await(registry.identify(Map.of(claim.id(), read(claim).identity()))).get(claim.id());
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

  private static EventProducer.Parsed parsed(Publication publication) {
    DocumentSeal seal = publication.seal();
    var state =
        new DocumentEvent(seal.document(), DocumentStatus.PARSED, seal.problems(), seal.counts());
    return new EventProducer.Parsed(publication, state, null);
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
