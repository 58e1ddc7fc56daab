package org.budgetlens.query.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.query.letter.LetterTopics;
import org.jboss.logging.Logger;

/**
 * One rebuild: waits until everything that was on the topics when it began has been read, and
 * exchanges the tables when they have caught up with those that are read.
 */
@ApplicationScoped
public class Rebuilding {
  private static final Logger LOG = Logger.getLogger(Rebuilding.class);
  private static final List<String> TOPICS =
      Stream.concat(
              Stream.of(
                      Topic.DOCUMENTS,
                      Topic.CLASSIFIED_ROWS,
                      Topic.VIOLATIONS,
                      Topic.RECEIPTS,
                      Topic.CATALOGS)
                  .map(Topic::topicName),
              LetterTopics.ALL.stream())
          .toList();

  private final RebuildSettings settings;
  private final RebuildLock lock;
  private final DataSource database;
  private final Map<String, Object> kafka;

  Rebuilding(
      RebuildSettings settings,
      RebuildLock lock,
      DataSource database,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.settings = settings;
    this.lock = lock;
    this.database = database;
    this.kafka = kafka;
  }

  /** Whether this process is there to rebuild. */
  public boolean isWanted() {
    return settings.enabled();
  }

  /** Whether this process ends with the rebuild. */
  public boolean endsProcess() {
    return settings.exit();
  }

  /** Prepares the new tables; to be done before anything is written to them. */
  public void prepare() throws SQLException {
    FreshKeys.reserve(database, settings.liveSchema(), settings.nextSchema());
  }

  /**
   * Rebuilds. Returns when the views are exchanged.
   *
   * @param positions how far each partition has been read
   * @param busy whether something that was read is still being written
   */
  public void run(Supplier<Map<TopicPartition, Long>> positions, BooleanSupplier busy)
      throws SQLException, InterruptedException {
    Map<TopicPartition, Long> live = LivePositions.of(database, settings.liveSchema());
    Map<TopicPartition, Long> ends = TopicEnds.of(kafka, TOPICS);
    LivePositions.refuseBeyond(live, ends);
    long all = ends.values().stream().mapToLong(Long::longValue).sum();
    LOG.infof("Rebuilding from the topics: records=%d", all);
    while (!isRead(ends, positions.get()) || busy.getAsBoolean()) {
      lock.check();
      Thread.sleep(settings.poll());
    }
    var exchange = new Exchange(database, settings.liveSchema(), settings.nextSchema());
    lock.check();
    while (!exchange.tryOnce(settings.patience())) {
      LOG.info("Not exchanged yet: the views are in use or ahead; trying again");
      Thread.sleep(settings.poll());
      lock.check();
    }
  }

  private static boolean isRead(
      Map<TopicPartition, Long> ends, Map<TopicPartition, Long> positions) {
    return ends.entrySet().stream()
        .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }
}
