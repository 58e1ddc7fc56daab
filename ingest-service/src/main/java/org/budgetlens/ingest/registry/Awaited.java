package org.budgetlens.ingest.registry;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** Waits for the database, in threads that may. */
public final class Awaited {
  private Awaited() {}

  /** What comes of it, or its failure. Blocking; not for event loops. */
  public static <T> T await(Uni<T> uni) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> uni);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
