package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.budgetlens.query.request.Criteria;
import org.budgetlens.query.request.Sort;
import org.budgetlens.query.request.SortKey;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads entities, page by page. In queries the entity is called {@code e}. */
@ApplicationScoped
class EntityPages {
  private final Mutiny.SessionFactory sessions;

  EntityPages(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /**
   * The entities that meet the criteria.
   *
   * @param key the value of a sort key for an entity, as text
   * @param line what readers see of an entity
   */
  <E, T> Pages<T> of(
      Class<E> entity,
      Criteria criteria,
      Sort sort,
      BiFunction<SortKey, E, String> key,
      Function<E, T> line) {
    return (cursor, limit) -> {
      Criteria page = cursor == null ? criteria : criteria.copy().after(sort, sort.after(cursor));
      return list(entity, page, sort.orderBy(), limit + 1)
          .map(
              found -> {
                boolean more = found.size() > limit;
                List<E> items = more ? found.subList(0, limit) : found;
                String next = more ? cursorAfter(items.getLast(), sort, key) : null;
                return new Page<>(items.stream().map(line).toList(), next);
              });
    };
  }

  /** The entities that meet the criteria. */
  <E> Uni<List<E>> list(Class<E> entity, Criteria criteria, String orderBy, int limit) {
    String query =
        "from %s e where %s order by %s"
            .formatted(entity.getSimpleName(), criteria.text(), orderBy);
    return sessions.withSession(
        session -> {
          var selection =
              session.createSelectionQuery(query, entity).setMaxResults(limit).setReadOnly(true);
          criteria.values().forEach(selection::setParameter);
          return selection.getResultList();
        });
  }

  /** The entity that meets the criteria. */
  <E> Uni<Optional<E>> first(Class<E> entity, Criteria criteria, String orderBy) {
    return list(entity, criteria, orderBy, 1).map(found -> found.stream().findFirst());
  }

  private static <E> String cursorAfter(E last, Sort sort, BiFunction<SortKey, E, String> key) {
    return sort.cursor(sort.keys().stream().map(it -> key.apply(it, last)).toList());
  }
}
