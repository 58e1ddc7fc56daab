package org.budgetlens.query.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list that is read page by page. */
@FunctionalInterface
public interface Pages<T> {
  /** How many items are read at once where all are wanted. */
  int WHOLE = 1000;

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

  /** A list that is in memory and always read as a whole. */
  static <T> Pages<T> whole(List<T> items) {
    return (cursor, limit) -> Uni.createFrom().item(new Page<>(items, null));
  }

  /**
   * A list that is in memory, in the order of its keys. It is made anew for each page; what has
   * come or gone meanwhile neither repeats nor hides another item, because a page begins behind the
   * key of the last item shown.
   *
   * @param key the sort key of an item: its parts, compared one after the other as text
   */
  static <T> Pages<T> of(List<T> items, Function<T, List<String>> key) {
    return new MemoryPages<>(items, key);
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
