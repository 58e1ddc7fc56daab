package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;

/**
 * Whether documents are still under the keys they were found under. A rebuild gives every document
 * another key, so whoever reads on over the exchange finds nothing; that must not look like a
 * document without content.
 */
@ApplicationScoped
class DocumentKeys {
  private static final String KNOWN =
      "SELECT count(*) AS known FROM document WHERE key = ANY ($1::bigint[])";

  private final Pool pool;

  DocumentKeys(Pool pool) {
    this.pool = pool;
  }

  /** Fails with {@link RefusedException} if one of these keys, each given once, is gone. */
  Uni<Void> requireAll(Collection<Long> keys) {
    return pool.preparedQuery(KNOWN)
        .execute(Tuple.tuple().addValue(keys.toArray(Long[]::new)))
        .invoke(
            rows -> {
              if (rows.iterator().next().getLong("known") < keys.size()) {
                throw gone();
              }
            })
        .replaceWithVoid();
  }

  /** What to say of a key that is gone. */
  static RefusedException gone() {
    return new RefusedException(
        Problem.of(
            ProblemType.UNAVAILABLE,
            "读取期间视图已重建，请重新请求。" + " The views were rebuilt while they were read; ask again"));
  }
}
