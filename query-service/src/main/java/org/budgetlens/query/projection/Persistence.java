package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * How records are written: again and again while the database is away, and in halves where it
 * refuses them, until the refused record stands alone.
 */
@ApplicationScoped
class Persistence {
  private static final Logger LOG = Logger.getLogger(Persistence.class);

  private final ProjectionSettings settings;

  Persistence(ProjectionSettings settings) {
    this.settings = settings;
  }

  /** Repeats a step until it is done; fails only where the database refuses it. */
  Uni<Void> untilDone(Supplier<Uni<Void>> step) {
    return Uni.createFrom()
        .deferred(step::get)
        .onFailure(failure -> !StoreFailure.isRefusal(failure))
        .invoke(failure -> LOG.warnf(failure, "Will be tried again: reason=%s", failure))
        .onFailure(failure -> !StoreFailure.isRefusal(failure))
        .retry()
        .withBackOff(settings.firstPause(), settings.longestPause())
        .indefinitely();
  }

  /**
   * Writes records in their order.
   *
   * @param write writes records; fails only where the database refuses them
   * @param refused what becomes of a record that is refused by itself
   */
  <T> Uni<Void> write(
      List<T> records,
      Function<List<T>, Uni<Void>> write,
      BiFunction<T, Throwable, Uni<Void>> refused) {
    if (records.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return write
        .apply(records)
        .onFailure(StoreFailure::isRefusal)
        .recoverWithUni(
            refusal -> {
              if (records.size() == 1) {
                return refused.apply(records.getFirst(), refusal);
              }
              int half = records.size() / 2;
              return write(records.subList(0, half), write, refused)
                  .chain(() -> write(records.subList(half, records.size()), write, refused));
            });
  }
}
