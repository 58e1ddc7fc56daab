package org.budgetlens.ingest.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.journal.JournalEntry;
import org.budgetlens.operations.journal.Journal;
import org.budgetlens.operations.journal.JournalTopic;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries in the database, and takes them from there to the topic: a document can be handed
 * in while the broker is away. An entry may reach the topic twice, with the same id.
 */
@ApplicationScoped
class StoredJournal implements Journal {
  private static final Logger LOG = Logger.getLogger(StoredJournal.class);
  private static final Duration ROUND = Duration.ofMillis(500);
  private static final int AT_ONCE = 500;

  private final Pool pool;
  private final JournalTopic topic;
  private final Reminder reminder = new Reminder(Duration.ofMinutes(1));
  private @Nullable Cancellable shipping;

  StoredJournal(Pool pool, JournalTopic topic) {
    this.pool = pool;
    this.topic = topic;
  }

  @Override
  public Uni<Void> keep(JournalEntry entry) {
    return pool.preparedQuery("insert into ingest.journal_outbox (entry) values ($1)")
        .execute(Tuple.of(new String(EventJson.write(entry), UTF_8)))
        .replaceWithVoid();
  }

  void start(@Observes StartupEvent event) {
    shipping =
        Multi.createFrom()
            .ticks()
            .every(ROUND)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> ship())
            .subscribe()
            .with(sent -> {}, failure -> LOG.error("The journal is no longer sent", failure));
  }

  void stop(@Observes ShutdownEvent event) {
    if (shipping != null) {
      shipping.cancel();
    }
  }

  private Uni<Integer> ship() {
    return pool.withTransaction(this::shipSome)
        .onFailure()
        .invoke(this::tell)
        .onFailure()
        .recoverWithItem(0);
  }

  private void tell(Throwable failure) {
    if (reminder.isDue(System.nanoTime())) {
      LOG.warnf("journal=waits topic=budget.journal reason=%s", failure);
    }
  }

  private Uni<Integer> shipSome(SqlConnection transaction) {
    return transaction
        .preparedQuery(
            """
            select position, entry from ingest.journal_outbox order by position limit $1
            for update skip locked
            """)
        .execute(Tuple.of(AT_ONCE))
        .chain(
            rows -> {
              var positions = new ArrayList<Long>();
              var sends = new ArrayList<Uni<Void>>();
              for (Row row : rows) {
                positions.add(row.getLong("position"));
                sends.add(topic.send(entry(row.getString("entry"))));
              }
              return sends.isEmpty()
                  ? Uni.createFrom().item(0)
                  : sent(sends).chain(() -> delete(transaction, positions));
            });
  }

  private static Uni<Void> sent(List<Uni<Void>> sends) {
    return Uni.combine()
        .all()
        .unis(sends)
        .discardItems()
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static Uni<Integer> delete(SqlConnection transaction, List<Long> positions) {
    return transaction
        .preparedQuery("delete from ingest.journal_outbox where position = any ($1)")
        .execute(Tuple.of(positions.toArray(Long[]::new)))
        .map(rows -> rows.rowCount());
  }

  private static JournalEntry entry(String json) {
    return EventJson.read(json.getBytes(UTF_8), EventType.JOURNAL, JournalEntry.class);
  }
}
