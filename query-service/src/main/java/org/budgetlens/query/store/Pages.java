package org.budgetlens.query.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.budgetlens.query.request.Cursor;
import org.jspecify.annotations.Nullable;

/** A list that is read page by page. */
@FunctionalInterface
public interface Pages<T> {
  /** How many items are read at once where all are wanted. */
  int WHOLE = 1000;

  /** The sort of lists that are in memory. */
  String PLACE = "place";

  /**
   * A page.
   *
   * @param cursor where it begins; null for the first page
   * @param limit how many items at most
   */
  Uni<Page<T>> page(@Nullable String cursor, int limit);

  /** A list without items. */
  static <T> Pages<T> none() {
    return (cursor, limit) -> Uni.createFrom().item(new Page<T>(List.of(), null));
  }

  /** A list that is in memory. */
  static <T> Pages<T> of(List<T> items) {
    return (cursor, limit) -> {
      int from = cursor == null ? 0 : Cursor.decode(cursor, PLACE, 1).number(items.size());
      int to = Math.min(from + limit, items.size());
      String next =
          to == items.size() ? null : new Cursor(PLACE, List.of(String.valueOf(to))).encode();
      return Uni.createFrom().item(new Page<>(items.subList(from, to), next));
    };
  }

  /** All pages, each read when it is asked for. */
  default Multi<Page<T>> all() {
    return Multi.createBy()
        .repeating()
        .uni(AtomicReference<@Nullable String>::new, this::following)
        .whilst(page -> page.next() != null);
  }

  private Uni<Page<T>> following(AtomicReference<@Nullable String> cursor) {
    return page(cursor.get(), WHOLE).invoke(page -> cursor.set(page.next()));
  }
}
