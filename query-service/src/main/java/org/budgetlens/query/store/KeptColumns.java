package org.budgetlens.query.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.query.store.StoredColumns.Stored;
import org.budgetlens.query.view.TableColumn;
import org.budgetlens.query.view.ViewChoice;
import org.budgetlens.query.view.ViewDocument;
import org.budgetlens.query.view.ViewShape;

/**
 * What documents print for views, kept from one request to the next. Nothing tells this instance
 * that a document has changed: every request reads the states of its documents from the database,
 * and what was kept of another state is read anew.
 */
@ApplicationScoped
class KeptColumns {
  private record Key(long document, ViewShape shape) {}

  private final StoredColumns stored;
  private final Cache<Key, Stored> kept;

  KeptColumns(StoredColumns stored, ViewSettings settings) {
    this.stored = stored;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(settings.kept().asLongValue())
            .weigher((Key key, Stored value) -> value.bytes())
            // What is over the limit goes at once, not when another thread comes to it.
            .executor(Runnable::run)
            .build();
  }

  /**
   * The columns of each document in a view; none where it cannot be shown.
   *
   * @return in the order of the documents; fails with {@link
   *     org.budgetlens.query.request.RefusedException} if one is gone
   */
  Uni<List<List<TableColumn>>> of(
      ViewShape shape, ViewChoice choice, List<ViewDocument> documents) {
    var known = new HashMap<Long, Stored>();
    var missing = new ArrayList<Long>();
    for (ViewDocument document : documents) {
      Stored value = kept.getIfPresent(new Key(document.key(), shape));
      if (value != null && value.state() == document.state()) {
        known.put(document.key(), value);
      } else {
        missing.add(document.key());
      }
    }
    return stored
        .read(shape, choice, missing)
        .map(
            read -> {
              read.forEach((key, value) -> kept.put(new Key(key, shape), value));
              known.putAll(read);
              return documents.stream().map(it -> columns(known, it)).toList();
            });
  }

  /** How much memory is taken, about. */
  long bytes() {
    return kept.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  private static List<TableColumn> columns(Map<Long, Stored> known, ViewDocument document) {
    Stored value = known.get(document.key());
    if (value == null) {
      throw DocumentKeys.gone();
    }
    return value.columns();
  }
}
