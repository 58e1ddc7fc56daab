package org.budgetlens.audit.topology;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.budgetlens.audit.shelf.PackShelf;
import org.budgetlens.contracts.event.Topic;

/**
 * How the processors are connected.
 *
 * <pre>
 * budget.rows.classified ─▶ collect (rows of a document) ─┬─▶ offices (internal, keyed by office) ─▶ keep
 * budget.checks.rows.classified ─▶ (a draft's rows)       ├─▶ budget.rows.classified.dlt
 *                                                         └─▶ answer ─▶ budget.checks
 * budget.decisions ─▶ read ─▶ offices
 * budget.packs ─▶ learn (in every instance)
 * keep (violations of an office) ─▶ budget.violations, budget.receipts, budget.documents
 * </pre>
 *
 * <p>Rows are keyed by document; what becomes of a document's findings, and what its department's
 * other documents say, is decided where all of the department's documents come together.
 */
public final class AuditTopology {
  private static final String DEAD_LETTERS = "dead-letters";
  private static final String ANSWERS = "answers";
  private static final String RESULTS = "results";
  private static final String BRANCHES = "collected-";
  private static final String OFFICES = "offices";

  /** A violation with the evidence of a very long table. */
  private static final Map<String, String> LARGE_RECORDS = Map.of("max.message.bytes", "8388608");

  private AuditTopology() {}

  /**
   * The topology that audits with the packs in force.
   *
   * @param shelf where the packs are
   * @param past reads what stands on the topics once more; two for every partition
   */
  static Topology of(PackShelf shelf, Supplier<PastRows> past) {
    var builder = new StreamsBuilder();
    builder.addGlobalStore(
        packs(),
        Topic.PACKS.topicName(),
        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("packs"),
        () -> new LearnPacks(shelf));
    builder.addStateStore(beginnings());
    builder.addStateStore(progress());
    builder.addStateStore(slots());
    Map<String, KStream<String, Collected>> collected =
        builder.stream(
                List.of(Topic.CLASSIFIED_ROWS.topicName(), Topic.CHECK_CLASSIFIED_ROWS.topicName()),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("classified-rows"))
            .process(
                () -> new CollectRows(shelf, past.get(), past.get()),
                Named.as("collect"),
                Beginnings.NAME,
                CollectRows.PROGRESS)
            .split(Named.as(BRANCHES))
            .branch(
                (key, value) -> value instanceof Collected.DeadLetter, Branched.as(DEAD_LETTERS))
            .branch((key, value) -> value instanceof Collected.Answer, Branched.as(ANSWERS))
            .defaultBranch(Branched.as(RESULTS));
    deadLetters(branch(collected, DEAD_LETTERS));
    branch(collected, ANSWERS)
        .process(AnswerCheck::new, Named.as("answer"))
        .to(
            Topic.CHECKS.topicName(),
            Produced.with(Serdes.String(), Serdes.ByteArray()).withName("to-checks"));
    results(branch(collected, RESULTS), decisions(builder), shelf);
    return builder.build();
  }

  private static void deadLetters(KStream<String, Collected> letters) {
    letters
        .process(ReturnToSender::new, Named.as("return-to-sender"))
        .to(
            Topic.CLASSIFIED_ROWS_DEAD_LETTERS.topicName(),
            Produced.<byte[], byte[]>with(Serdes.ByteArray(), Serdes.ByteArray())
                .withName("to-dead-letters"));
  }

  private static void results(
      KStream<String, Collected> results, KStream<String, SlotEvent> decisions, PackShelf shelf) {
    results
        .mapValues(AuditTopology::event, Named.as("slot-events"))
        .merge(decisions, Named.as("with-decisions"))
        .repartition(
            Repartitioned.with(Serdes.String(), JsonSerde.of(SlotEvent.class)).withName(OFFICES))
        .process(() -> new KeepSlots(shelf), Named.as("keep"), SlotStore.NAME)
        .to(
            new OutputTopics(),
            Produced.with(Serdes.String(), Serdes.ByteArray()).withName("to-events"));
  }

  /** People's decisions, keyed by slot. What is no decision cannot come from the service's API. */
  private static KStream<String, SlotEvent> decisions(StreamsBuilder builder) {
    return builder.stream(
            Topic.DECISIONS.topicName(),
            Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("decisions"))
        .process(ReadDecisions::new, Named.as("read-decisions"));
  }

  private static SlotEvent event(Collected collected) {
    return switch (collected) {
      case Collected.Result result -> result.event();
      case Collected.Answer answer -> throw new IllegalStateException("Not a result");
      case Collected.DeadLetter letter -> throw new IllegalStateException("Not a result");
    };
  }

  private static KStream<String, Collected> branch(
      Map<String, KStream<String, Collected>> branches, String name) {
    KStream<String, Collected> branch = branches.get(BRANCHES + name);
    if (branch == null) {
      throw new IllegalStateException("No branch " + name);
    }
    return branch;
  }

  private static StoreBuilder<KeyValueStore<String, byte[]>> packs() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(LearnPacks.STORE), Serdes.String(), Serdes.ByteArray())
        .withLoggingDisabled();
  }

  private static StoreBuilder<KeyValueStore<String, Progress>> progress() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(CollectRows.PROGRESS),
            Serdes.String(),
            JsonSerde.of(Progress.class))
        .withCachingDisabled();
  }

  private static StoreBuilder<KeyValueStore<String, Long>> beginnings() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(Beginnings.NAME), Serdes.String(), Serdes.Long())
        .withCachingDisabled();
  }

  private static StoreBuilder<KeyValueStore<String, SlotEntry>> slots() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(SlotStore.NAME),
            Serdes.String(),
            JsonSerde.of(SlotEntry.class))
        .withCachingDisabled()
        .withLoggingEnabled(LARGE_RECORDS);
  }
}
