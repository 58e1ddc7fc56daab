package org.budgetlens.query.stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Listens for NOTIFY on a connection of its own. */
final class Notifications {
  private static final Logger LOG = Logger.getLogger(Notifications.class);

  private final Pool pool;
  private final List<String> channels;
  private final Consumer<String> receiver;
  private final AtomicBoolean listening = new AtomicBoolean();
  private volatile @Nullable SqlConnection connection;

  Notifications(Pool pool, Collection<String> channels, Consumer<String> receiver) {
    this.pool = pool;
    this.channels = List.copyOf(channels);
    this.receiver = receiver;
  }

  /** Listens, unless it does already. To be called again when the connection may have been lost. */
  void listen() {
    if (listening.compareAndSet(false, true)) {
      pool.getConnection()
          .chain(fresh -> listen(fresh))
          .subscribe()
          .with(
              done -> channels.forEach(receiver),
              failure -> {
                LOG.debugf("Not listening: reason=%s", failure);
                listening.set(false);
              });
    }
  }

  void close() {
    SqlConnection open = connection;
    if (open != null) {
      open.closeAndForget();
    }
  }

  private Uni<Void> listen(SqlConnection fresh) {
    connection = fresh;
    PgConnection postgres = PgConnection.cast(fresh.getDelegate());
    postgres.notificationHandler(notification -> receiver.accept(notification.getChannel()));
    postgres.closeHandler(closed -> listening.set(false));
    String statements = String.join("; ", channels.stream().map(it -> "LISTEN " + it).toList());
    return fresh
        .query(statements)
        .execute()
        .onFailure()
        .call(failure -> fresh.close())
        .replaceWithVoid();
  }
}
